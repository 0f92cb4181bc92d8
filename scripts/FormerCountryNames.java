import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Collects the names of countries that earlier editions of CLDR had and today's has not, for
 * {@code src/main/resources/org/dripstone/normalise/former.txt}.
 *
 * <p>{@code java scripts/FormerCountryNames.java TODAYS-ICU4J.jar EARLIER...}: earlier editions are jars of ICU4J, or
 * folders with unpacked {@code cldr-localenames-full} packages of npm. Prints the file.
 */
public final class FormerCountryNames {

    private static final Pattern TERRITORY =
            Pattern.compile("\"([A-Z]{2})(?:-alt-[a-z]+)?\"\\s*:\\s*\"([^\"]+)\"");

    private static final Pattern MARKS = Pattern.compile("[\\p{Mn}\\p{Cf}\\p{P}\\p{S}]+");

    /** Countries of today; the names of those that are no more are in refused.txt. */
    private static final Set<String> CODES = Stream.concat(Stream.of(Locale.getISOCountries()), Stream.of("XK"))
            .collect(Collectors.toSet());

    private record Name(String code, String name) {}

    public static void main(String[] args) throws IOException {
        Set<String> known = new HashSet<>();
        read(Path.of(args[0])).forEach(name -> known.add(key(name.name())));
        Map<String, Map<String, String>> former = new TreeMap<>();
        for (int at = 1; at < args.length; at++) {
            for (Name name : read(Path.of(args[at]))) {
                if (!known.contains(key(name.name())) && isTelling(name.name())) {
                    former.computeIfAbsent(name.code(), any -> new TreeMap<>()).putIfAbsent(key(name.name()), name.name());
                }
            }
        }
        System.out.println("# Names that earlier editions of CLDR had for countries, in any language, and today's writes otherwise.");
        System.out.println("# Made by scripts/FormerCountryNames.java from ICU4J 4.0 to 76 and CLDR 29 to 48. Copyright (c) 1991-2025 Unicode,");
        System.out.println("# Inc.; used under the Unicode License V3, https://www.unicode.org/license.txt");
        former.forEach((code, names) -> System.out.println(code + ": " + String.join(" | ", names.values())));
    }

    /** No code, and no name of three Latin letters, which may be one. */
    private static boolean isTelling(String name) {
        return !name.matches("\\p{Alpha}{1,3}") && name.length() > 1 && name.indexOf('|') < 0;
    }

    private static String key(String name) {
        return MARKS.matcher(Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
                .replaceAll("")
                .strip();
    }

    private static List<Name> read(Path edition) throws IOException {
        return Files.isDirectory(edition) ? readJson(edition) : readJar(edition);
    }

    private static List<Name> readJson(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith("territories.json"))
                    .sorted()
                    .flatMap(FormerCountryNames::names)
                    .toList();
        }
    }

    private static Stream<Name> names(Path file) {
        try {
            return TERRITORY
                    .matcher(Files.readString(file))
                    .results()
                    .map(found -> new Name(found.group(1), found.group(2)))
                    .filter(name -> CODES.contains(name.code()) && !name.code().equals(name.name()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.toString(), unreadable);
        }
    }

    /** Each edition of ICU4J brings its own classes, so each is asked through a loader of its own. */
    private static List<Name> readJar(Path jar) throws IOException {
        List<Name> names = new ArrayList<>();
        try (URLClassLoader edition = new URLClassLoader(
                new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            Class<?> locale = edition.loadClass("com.ibm.icu.util.ULocale");
            var display = locale.getMethod("getDisplayCountry", String.class, locale);
            for (Object language : (Object[]) locale.getMethod("getAvailableLocales").invoke(null)) {
                for (String code : CODES) {
                    String name = (String) display.invoke(null, "und_" + code, language);
                    if (name != null && !name.isEmpty() && !name.equals(code)) {
                        names.add(new Name(code, name));
                    }
                }
            }
        } catch (ReflectiveOperationException unlike) {
            throw new IllegalArgumentException(jar + " is no ICU4J", unlike);
        }
        return names;
    }
}
