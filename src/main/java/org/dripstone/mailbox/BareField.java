package org.dripstone.mailbox;

/**
 * A structured field of a message without its comments and quoted words (RFC 5322, 3.2). What stands in those may be the
 * sender's own: servers quote the address that a message came from.
 */
final class BareField {
    private final String field;
    private final StringBuilder bare = new StringBuilder();
    private int depth;
    private boolean quoted;

    private BareField(String field) {
        this.field = field;
    }

    /** Of a comment or a quoted word that never ends, nothing is left either. */
    static String of(String field) {
        return new BareField(field).read();
    }

    private String read() {
        for (int at = 0; at < field.length(); at++) {
            char c = field.charAt(at);
            if (c == '\\' && (quoted || depth > 0)) {
                at++;
            } else if (quoted) {
                quoted = c != '"';
            } else {
                unquoted(c);
            }
        }
        return bare.toString().strip();
    }

    private void unquoted(char c) {
        if (c == '(') {
            depth++;
            bare.append(' ');
        } else if (c == ')' && depth > 0) {
            depth--;
        } else if (depth == 0) {
            quoted = c == '"';
            bare.append(c);
        }
    }
}
