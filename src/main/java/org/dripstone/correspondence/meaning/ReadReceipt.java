package org.dripstone.correspondence.meaning;

import java.util.Locale;
import java.util.regex.Pattern;
import org.dripstone.correspondence.incoming.IncomingMail;

/** A program's notice that a letter was opened, or thrown away unread: as RFC 8098 has it, or in the words of Outlook. */
final class ReadReceipt {
    private static final String NOTIFICATION = "disposition-notification";
    private static final Pattern TITLE = Pattern.compile(
            "(?iu)^\\s*(?:not read|read|read receipt|return receipt|gelesen|ungelesen|non lu|lu|no le[ií]do|le[ií]do|n[aã]o lida|lida|lido"
                    + "|прочтено|прочитано|не прочтено|не прочитано|оқылды|оқылмады|已读|未读|已讀|مقروءة|غير مقروءة|تمت القراءة)\\s*[:：].*");
    private static final Pattern TELLS = Pattern.compile(
            "(?iu)\\bread\\b|gelesen|\\blus?\\b|le[ií]d[oa]|\\blid[oa]\\b|прочита|прочтен|оқылды|已.{0,12}读|阅读|閱讀|قراءة|قرئت");
    private static final int MOST_LINES = 12;

    private ReadReceipt() {}

    static boolean is(IncomingMail mail, String text) {
        return isTyped(mail)
                || (TITLE.matcher(mail.subject()).matches()
                        && isShort(text)
                        && TELLS.matcher(text).find());
    }

    private static boolean isTyped(IncomingMail mail) {
        return mail.parts().stream().anyMatch(part -> part.type().endsWith(NOTIFICATION))
                || mail.header("Content-Type")
                        .filter(type -> type.toLowerCase(Locale.ROOT).contains(NOTIFICATION))
                        .isPresent();
    }

    /** With the day and hour at which that was. */
    private static boolean isShort(String text) {
        return text.lines().filter(line -> !line.isBlank()).count() <= MOST_LINES
                && text.chars().anyMatch(Character::isDigit);
    }
}
