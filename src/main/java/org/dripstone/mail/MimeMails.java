package org.dripstone.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dripstone.correspondence.incoming.HeaderField;
import org.dripstone.correspondence.incoming.IncomingMail;

/**
 * Takes messages apart, whatever they hold. Jakarta Mail refuses a message for one wrong byte and keeps all of it in
 * memory; here everything is cut at a limit, and what is broken is read as far as it goes and named as a blemish.
 */
public final class MimeMails {

    /** Past this, only attachments can be expected, and nobody reads those here. */
    static final int LONGEST = 32 << 20;

    /** Rules that go back and forth in it would go too far in more. */
    private static final int LONGEST_SUBJECT = 2_000;

    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{1,998}>");

    private MimeMails() {}

    public static IncomingMail read(InputStream raw) throws IOException {
        byte[] bytes = raw.readNBytes(LONGEST);
        boolean longer = bytes.length == LONGEST && raw.read() >= 0;
        Budget budget = new Budget();
        if (longer) {
            budget.note("only its first " + (LONGEST >> 20) + " MB were read");
        }
        return mail(Entity.of(bytes, 0, bytes.length, budget), budget, 0);
    }

    public static IncomingMail read(byte[] raw) {
        byte[] bytes = raw.length > LONGEST ? Arrays.copyOf(raw, LONGEST) : raw;
        Budget budget = new Budget();
        if (raw.length > LONGEST) {
            budget.note("only its first " + (LONGEST >> 20) + " MB were read");
        }
        return mail(Entity.of(bytes, 0, bytes.length, budget), budget, 0);
    }

    /** @param depth how many messages this one stands in */
    static IncomingMail mail(Entity entity, Budget budget, int depth) {
        PartsOf parts = new PartsOf(budget, depth);
        parts.collect(entity, 0);
        List<HeaderField> headers = entity.headers().stream()
                .map(field -> new HeaderField(field.name(), EncodedWords.decode(field.value())))
                .toList();
        Mailboxes from = Mailboxes.of(entity.header("From").orElse(""));
        return new IncomingMail(
                headers,
                from.firstAddress(),
                from.firstName(),
                Stream.of("To", "Cc")
                        .flatMap(name -> Mailboxes.of(String.join(",", entity.all(name))).addresses().stream())
                        .toList(),
                returnPath(entity),
                subject(entity),
                SentDate.iso(entity.header("Date").orElse("")),
                first(ids(entity, "Message-ID")),
                first(ids(entity, "In-Reply-To")),
                ids(entity, "References"),
                parts.parts(),
                parts.enclosed(),
                depth == 0 ? budget.blemishes() : List.of());
    }

    private static String subject(Entity entity) {
        String subject = EncodedWords.decode(entity.header("Subject").orElse(""));
        return subject.length() > LONGEST_SUBJECT ? subject.substring(0, LONGEST_SUBJECT) : subject;
    }

    private static String returnPath(Entity entity) {
        Optional<String> written = entity.header("Return-Path").map(String::strip);
        return written.map(path ->
                        path.matches("<\\s*>") ? "<>" : Mailboxes.of(path).firstAddress())
                .orElse("");
    }

    private static List<String> ids(Entity entity, String name) {
        return entity.all(name).stream()
                .flatMap(value -> MESSAGE_ID.matcher(value).results().map(MatchResult::group))
                .limit(1000)
                .toList();
    }

    private static String first(List<String> ids) {
        return ids.isEmpty() ? "" : ids.get(0);
    }
}
