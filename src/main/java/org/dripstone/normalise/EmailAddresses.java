package org.dripstone.normalise;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads e-mail addresses as people and exports write them, and tells shared and free mailboxes from personal ones. */
public final class EmailAddresses {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\r\\n\\t]]");
    private static final Pattern IN_BRACKETS = Pattern.compile("<([^<>]*)>");
    private static final Pattern SEPARATOR = Pattern.compile("[,;|\\r\\n]+|\\s/|/\\s");
    private static final Pattern BLANK = Pattern.compile("\\s+");
    private static final Pattern REMARK = Pattern.compile("(?<=\\s)\\([^@)]*\\)");
    private static final Pattern AROUND = Pattern.compile("^[\\s'«»“”‘’(\\[{<,;:]+|[\\s'«»“”‘’)\\]}>,;:.]+$");
    /** As notes in Markdown have it: {@code [write](mailto:ana@example.org)}. */
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\((?i:mailto:)([^)?]*)[^)]*\\)");

    private static final Pattern IN_QUOTES = Pattern.compile("\"([^\"]*@[^\"]*)\"");

    private static final Set<String> JOINERS = Set.of("and", "or", "et", "ou", "и", "или", "y", "o", "e", "&", "/");
    private static final Set<String> MISSING = words("missing");
    private static final Set<String> SHARED = words("shared");
    private static final Set<String> FREE = words("free");

    private EmailAddresses() {}

    /** The first address in the cell; a cell with several people's addresses tells of its first. */
    public static AddressReading read(String cell) {
        var text = plain(cell);
        if (isMissing(text)) {
            return new AddressReading.Missing();
        }
        var first = all(cell).stream().findFirst();
        return first.<AddressReading>map(AddressReading.Valid::new)
                .orElseGet(() -> new AddressReading.Invalid(EmailSyntax.fault(trimmed(text))));
    }

    /** All addresses in the cell, canonical, in their order. */
    public static List<String> all(String cell) {
        var text = plain(cell);
        return candidates(text)
                .map(EmailSyntax::canonical)
                .filter(EmailAddresses::isAddress)
                .distinct()
                .toList();
    }

    /** Whether several people read this mailbox, so that it tells nothing about who a person is. */
    public static boolean isShared(String address) {
        var local = address.substring(0, Math.max(0, address.indexOf('@'))).toLowerCase(Locale.ROOT);
        return SHARED.contains(local) || Stream.of(local.split("[._\\-+\\d]+")).anyMatch(SHARED::contains);
    }

    /** Whether anybody can get an address at this domain, so that it tells nothing about the employer. */
    public static boolean isFreeMail(String domain) {
        var name = domain.toLowerCase(Locale.ROOT);
        return FREE.contains(name) || FREE.contains(name.substring(0, Math.max(0, name.indexOf('.'))) + ".*");
    }

    private static String plain(String cell) {
        var text = LINK.matcher(INVISIBLE.matcher(cell).replaceAll("")).replaceAll(" <$1>");
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    private static boolean isMissing(String text) {
        var word = text.toLowerCase(Locale.ROOT).replaceAll("[.\\s]+$", "");
        boolean saysNothing = word.chars().noneMatch(Character::isLetterOrDigit) && !word.contains("@");
        return saysNothing || MISSING.contains(word);
    }

    /** The whole text may be one address, with blanks inside quotes; else what stands in brackets; else each piece. */
    private static Stream<String> candidates(String text) {
        if (isAddress(text)) {
            return Stream.of(text);
        }
        var brackets = IN_BRACKETS.matcher(text).results().map(found -> trimmed(found.group(1)));
        return text.contains("<") ? brackets : Stream.of(SEPARATOR.split(text)).flatMap(EmailAddresses::piece);
    }

    /** A word beside an address may be its lost first half, so only words that join two addresses may stand there. */
    private static Stream<String> piece(String text) {
        var piece = trimmed(text);
        if (isAddress(piece)) {
            return Stream.of(piece);
        }
        var words = Stream.of(BLANK.split(piece))
                .filter(word -> !JOINERS.contains(word.toLowerCase(Locale.ROOT)))
                .map(EmailAddresses::trimmed)
                .toList();
        return words.stream().allMatch(word -> word.indexOf('@') > 0) ? words.stream() : Stream.empty();
    }

    private static boolean isAddress(String text) {
        return EmailSyntax.fault(EmailSyntax.canonical(text)).isEmpty();
    }

    private static String trimmed(String text) {
        var bare = unquoted(REMARK.matcher(text).replaceAll(""));
        var lower = bare.toLowerCase(Locale.ROOT);
        for (String prefix : List.of("mailto:", "e-mail:", "email:", "mail:")) {
            if (lower.startsWith(prefix)) {
                return trimmed(bare.substring(prefix.length()).replaceFirst("\\?.*$", ""));
            }
        }
        return bare;
    }

    private static String unquoted(String text) {
        var bare = AROUND.matcher(text).replaceAll("");
        var quoted = IN_QUOTES.matcher(bare);
        return quoted.matches() ? unquoted(quoted.group(1)) : bare;
    }

    private static Set<String> words(String kind) {
        return RuleLines.of("mailboxes.txt").stream()
                .filter(line -> line.startsWith(kind + ":"))
                .flatMap(line -> RuleLines.list(line.substring(kind.length() + 1)).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
