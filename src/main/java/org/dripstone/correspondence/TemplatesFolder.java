package org.dripstone.correspondence;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code templates/<language>/<step>.*}: which letters there are; files that begin with {@code _} are shared pieces. */
record TemplatesFolder(Path root) {

    static final String SUBJECT = ".subject.txt";
    static final String TEXT = ".text.txt";
    static final String HTML = ".html";
    private static final List<String> PARTS = List.of(SUBJECT, TEXT, HTML);

    Set<String> languages() {
        return names(root)
                .filter(name -> Files.isDirectory(root.resolve(name)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    List<String> missing(String language, String step) {
        return PARTS.stream()
                .map(part -> language + "/" + step + part)
                .filter(file -> !Files.isRegularFile(root.resolve(file)))
                .toList();
    }

    /** {@code fr/introduction-seeker}: the letters of which no part is missing. */
    Set<String> whole(Set<String> steps) {
        return languages().stream()
                .flatMap(language -> steps.stream()
                        .filter(step -> missing(language, step).isEmpty())
                        .map(step -> language + "/" + step))
                .collect(Collectors.toSet());
    }

    /** A misspelt file name would otherwise be a letter that silently never goes out. */
    void refuseStrangers(String language, Set<String> steps, Set<String> followUps) {
        names(root.resolve(language))
                .filter(name -> !name.startsWith("_") && !name.startsWith("."))
                .filter(name -> followUps.stream().noneMatch(step -> name.equals(step + FollowUpTexts.ENDING)))
                .filter(name ->
                        steps.stream().noneMatch(step -> PARTS.stream().anyMatch(part -> name.equals(step + part))))
                .findFirst()
                .ifPresent(name -> {
                    throw new TemplatesUnusable(
                            root.resolve(language).resolve(name) + ": no letter has this name; expected one of " + steps
                                    + " followed by one of " + PARTS + ", one of " + followUps + " followed by "
                                    + FollowUpTexts.ENDING + ", or a shared piece whose name begins with _");
                });
    }

    private static Stream<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        } catch (IOException e) {
            throw new TemplatesUnusable(folder + ": cannot be read; expected a folder of letter templates", e);
        }
    }

    static boolean isRightToLeft(Locale locale) {
        return ULocale.forLocale(locale).isRightToLeft();
    }
}
