package org.dripstone.correspondence.incoming;

import java.util.Locale;

/**
 * A leaf of a message. Attachments that hold no text are told of but not opened; their bytes stay in the message.
 *
 * @param type {@code text/plain}: lower case, without parameters
 * @param charset the text was decoded in; empty when there is no text
 * @param disposition {@code inline} or {@code attachment}; empty when it does not say
 * @param text decoded and cut at the limit; HTML as it is written; empty when the part holds no text
 * @param readable the text as a reader sees it: differs from {@code text} only for HTML
 */
public record MailPart(String type, String charset, String fileName, String disposition, String text, String readable) {

    public boolean isText(String subtype) {
        return type.equals("text/" + subtype);
    }

    public boolean isAttachment() {
        return disposition.equals("attachment");
    }

    /** Whether its name ends so, whatever its type claims. */
    public boolean isFile(String ending) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(ending);
    }
}
