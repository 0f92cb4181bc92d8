package org.dripstone.mail;

import jakarta.mail.internet.MailDateFormat;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Date field in the zone its sender wrote it. */
final class SentDate {

    private static final Pattern OFFSET = Pattern.compile("([+-]\\d{2})(\\d{2})\\b");

    private SentDate() {}

    /** ISO 8601 with offset; empty when the field says no date. */
    static String iso(String header) {
        Date sent = new MailDateFormat().parse(header, new ParsePosition(0));
        try {
            return sent == null
                    ? ""
                    : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                            sent.toInstant().atOffset(offset(header)));
        } catch (DateTimeException e) {
            return "";
        }
    }

    private static ZoneOffset offset(String header) {
        Matcher matcher = OFFSET.matcher(header);
        return Optional.of(matcher)
                .filter(Matcher::find)
                .filter(found ->
                        Integer.parseInt(found.group(1).substring(1)) < 18 && Integer.parseInt(found.group(2)) < 60)
                .map(found -> ZoneOffset.of(found.group(1) + ":" + found.group(2)))
                .orElse(ZoneOffset.UTC);
    }
}
