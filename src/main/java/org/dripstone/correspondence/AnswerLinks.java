package org.dripstone.correspondence;

/**
 * Links that open a finished mail: one more click sends it. Reference and token stand in the subject and in the body, because
 * subjects get rewritten and bodies get cut.
 */
record AnswerLinks(String address) {

    /** @param remarks the line under which the person may add something; empty for none */
    String answer(String reference, String label, String remarks, String token) {
        String body =
                label + "\r\n\r\n" + (remarks.isEmpty() ? "" : remarks + "\r\n\r\n\r\n") + marked(reference, token);
        return link(subject(reference, label + " " + token), body);
    }

    /** One word that is read by itself, with its token. */
    String word(String word, String token) {
        return link(word + " " + token, word + "\r\n\r\n" + token);
    }

    static String marked(String reference, String token) {
        return reference.isEmpty() ? token : "[" + reference + "] " + token;
    }

    private static String subject(String reference, String rest) {
        return reference.isEmpty() ? rest : "[" + reference + "] " + rest;
    }

    private String link(String subject, String body) {
        return "mailto:" + LetterFilters.urlPart(address) + "?subject=" + LetterFilters.urlPart(subject) + "&body="
                + LetterFilters.urlPart(body);
    }
}
