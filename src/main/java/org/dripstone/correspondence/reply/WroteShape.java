package org.dripstone.correspondence.reply;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a line looks as programs introduce a quotation: a date, somebody's address or name, and a word for writing.
 *
 * <p>Two of the three suffice in the usual places, so that languages nobody thought of are read as well.
 */
final class WroteShape {

    private static final QuoteWords WORDS = QuoteWords.STANDARD;
    private static final Pattern MAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+'=-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*");
    private static final Pattern DATE = Pattern.compile(
            "(?<!\\d)(?:19|20)\\d\\d(?!\\d)|(?<!\\d)\\d{1,2}[:.h]\\d{2}(?!\\d)|\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}|\\d ?[年月년월]|(?:١٩|٢٠)[٠-٩]{2}");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");
    private static final Pattern NAME_AND_MOMENT =
            Pattern.compile("[^:]{0,60}<[^<>@ ]+@[^<> ]+>,?.{0,30}(?:19|20)\\d\\d.{0,30}\\d{1,2}[:.]\\d{2}.{0,30}[:：]");
    private static final Pattern OPENER = Pattern.compile(
            "(?:on|le|el|am|op|il|il giorno|in data|em|no dia|a las?|den|på|pe|dnia|w dniu|dne|vào|lúc|ngày|în|pada|στις|в|у|на|від|от|за|في|بتاريخ|يوم|في يوم|בתאריך|在|于|於|at|in a message dated|dana|kl|data|a|tarihinde)[ ,].*");
    private static final Pattern OLD_MOMENT =
            Pattern.compile("20\\d\\d-\\d\\d-\\d\\d \\d{1,2}:\\d\\d gmt[+-]\\d\\d:\\d\\d .+");
    /** What one person says of another's letter. */
    private static final Pattern YOU =
            Pattern.compile("(?:you|i|we|they|he|she|as|vous|nous|ils|je|вы|мы|они|он|она|я|usted|como|ellos) .*");

    private static final int NAME_WITHIN = 40;
    private static final Pattern DASHED = Pattern.compile("-{2,} ?(.+?) ?-{2,}");
    private static final Pattern TAIL = Pattern.compile("> ?.{0,30}[:：]|>");

    private final String key;
    private final int lines;
    private final boolean isDashed;
    private final boolean hasMail;
    private final boolean hasDate;
    private final int mailEnd;
    private WholeWords.@Nullable Place wrote;

    WroteShape(String joined, int lines) {
        Matcher dashed = DASHED.matcher(joined);
        this.isDashed = dashed.matches();
        this.key = isDashed ? dashed.group(1) : joined.replaceFirst("^[-*_ ]+", "");
        this.lines = lines;
        this.mailEnd = key.indexOf('@') < 0 ? -1 : mailEnd(key);
        this.hasMail = mailEnd >= 0;
        this.hasDate = DATE.matcher(key).find();
    }

    private static int mailEnd(String key) {
        int end = -1;
        Matcher mail = MAIL.matcher(key);
        while (mail.find()) {
            end = mail.end();
        }
        return end;
    }

    static boolean isTail(String key) {
        return TAIL.matcher(key).matches();
    }

    boolean isHead(boolean beforeQuotation) {
        if (words() > 45) {
            return false;
        }
        return (isDashed && hasWrote() && words() < 25)
                || (hasMail && isOfAddressAndDate(beforeQuotation))
                || (hasMail && isOfAddressAndWriting())
                || isOfNameAndMoment()
                || isOfNameWritingAndDate()
                || isMediated()
                || isOldMoment()
                || isOfDateAndWriting()
                || (beforeQuotation && isBriefHead());
    }

    private boolean isOfAddressAndDate(boolean beforeQuotation) {
        boolean ends = endsInColon() || endsInWrote() || (beforeQuotation && key.endsWith(">"));
        return hasDate && ends && startsWithDate() && key.length() - mailEnd <= 40 && isComplete();
    }

    private boolean isOfAddressAndWriting() {
        if (!hasWrote()) {
            return false;
        }
        String between = wrote().start() > mailEnd ? key.substring(mailEnd, wrote().start()) : "no";
        boolean next = between.length() <= 12 && between.chars().noneMatch(Character::isLetter);
        boolean dated = (hasDate && words() <= 30) || startsWithDate();
        return (endsInColon() || (endsInWrote() && dated)) && (next || dated) && isComplete();
    }

    /** Whatever the language: somebody's name and address, then a date with its time. */
    private boolean isOfNameAndMoment() {
        return endsInColon() && words() <= 20 && NAME_AND_MOMENT.matcher(key).matches();
    }

    /** "Aida Test wrote on 1 March 2023:" */
    private boolean isOfNameWritingAndDate() {
        return hasDate
                && endsInColon()
                && words() <= 14
                && isNameAndWriting()
                && !YOU.matcher(key).matches();
    }

    /** A few words, and that they wrote. */
    boolean isNameAndWriting() {
        return hasWrote()
                && wrote().start() > 0
                && wrote().start() <= NAME_WITHIN
                && key.substring(0, wrote().start()).split(" ").length <= 4;
    }

    /** "Aida Test via Mailing List wrote:", and "Quoting Aida Test <…>:" of webmailers. */
    private boolean isMediated() {
        return endsInColon()
                && ((key.contains(" via ") && endsInWrote() && words() <= 12)
                        || (hasMail && wrote().start() == 0 && words() <= 8));
    }

    /** Gmail of old wrote neither "wrote" nor a colon. */
    private boolean isOldMoment() {
        return words() <= 12 && OLD_MOMENT.matcher(key).matches();
    }

    private boolean isOfDateAndWriting() {
        return hasDate && endsInColon() && startsWithDate() && key.length() <= 220 && words() <= 28 && hasWrote();
    }

    /** Right above quoted lines less is enough. */
    private boolean isBriefHead() {
        return endsInColon()
                && words() <= 25
                && (hasMail || (hasDate && startsWithDate()) || (words() <= 7 && lines == 1 && endsInWrote()));
    }

    private boolean hasWrote() {
        return wrote().start() >= 0;
    }

    /** Looked for once, and only where it may matter. */
    private WholeWords.Place wrote() {
        WholeWords.Place known = wrote;
        if (known == null) {
            known = WORDS.lastWrote(key);
            wrote = known;
        }
        return known;
    }

    private boolean endsInColon() {
        return key.endsWith(":") || key.endsWith("：");
    }

    private boolean endsInWrote() {
        return hasWrote() && key.length() - wrote().end() <= 3;
    }

    /** A folded address goes on; its bracket must be closed first. */
    private boolean isComplete() {
        return key.lastIndexOf('<') <= key.lastIndexOf('>');
    }

    boolean startsWithDate() {
        int first = 0;
        while (first < key.length() && !Character.isDigit(key.charAt(first))) {
            first++;
        }
        return first < key.length()
                && (first <= 20 || (first <= 40 && OPENER.matcher(key).matches()));
    }

    /** "On", and a whole date: no continuation of the line above. */
    boolean startsAnew(boolean beforeQuotation) {
        return startsWithDate()
                && ((hasYear() && OPENER.matcher(key).matches()) || (hasDate && isHead(beforeQuotation)));
    }

    private boolean hasYear() {
        return YEAR.matcher(key).find();
    }

    private int words() {
        return (int) key.chars().filter(c -> c == ' ').count() + 1;
    }
}
