package org.dripstone.correspondence.reply;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/** HTML of a mail as plain lines that keep what its structure tells: what is quoted is marked as in plain mails. */
final class HtmlLines {

    /** Set on what a mail program marked as somebody else's words. */
    static final String QUOTED = "data-dripstone-quoted";

    private static final int LONGEST = 2_000_000;
    private static final String UNSEEN =
            "head, style, script, title, noscript, template, [style~=(?i)display:\\s*none]";
    private static final String SIGNATURES =
            ".gmail_signature, .gmail_signature_prefix, .moz-signature, .protonmail_signature_block, .tutanota_signature, .zm_signature,"
                    + " .ms-outlook-mobile-signature, #Signature, #x_Signature, #ms-outlook-mobile-signature, #AppleMailSignature,"
                    + " #mail_signature, [data-signatureblock], [data-marker=__SIG_PRE__], [data-marker=__SIG_POST__], .x_gmail_signature,"
                    + " [name=messageSignatureSection], [data-signature-widget], .front-signature, .missive_signature, .k9mail-signature,"
                    + " .sh-signature, .bloop_sign, #composer_signature";
    private static final String QUOTES =
            "blockquote, .moz-cite-prefix, .gmail_attr, .yahoo_quoted, .protonmail_quote, .tutanota_quote, .yahoo-quoted-begin,"
                    + " .ms-outlook-mobile-reference-message, #mail-editor-reference-message-container, #isReplyContent, #reply-intro,"
                    + " .ntes-mailmaster-quote, .front-blockquote, .nylas-quote, .cite, [data-type^=replyTo], #oriMsgHtmlSeperator,"
                    + " .mail-quote, .hs_reply, .mailru-blockquote, .mcntmcntquote, .zmail_extra_quote, .quote_container,"
                    + " [name=messageReplySection], .missive_quote, .freshdesk_quote, .moz-forward-container, .zmail_extra";
    private static final String HEADS =
            "#appendonsend, #divRplyFwdMsg, #x_divRplyFwdMsg, hr#stopSpelling, hr#zwchr, [data-marker=__QUOTED_TEXT__], .zmail_extra_hr";
    private static final String TOP_BORDERS = "div[style~=(?i)border-top(-style)?:\\s*(?:[^;]*\\s)?solid]";
    private static final int HEAD_WITHIN = 400;

    private HtmlLines() {}

    static String of(String html) {
        Document document = Jsoup.parse(html.length() > LONGEST ? html.substring(0, LONGEST) : html);
        document.select(UNSEEN).remove();
        document.select(SIGNATURES).remove();
        markQuotes(document);
        markHeads(document);
        HtmlWriting writing = new HtmlWriting();
        NodeTraversor.traverse(writing, document.body());
        return writing.text();
    }

    private static void markQuotes(Document document) {
        for (Element quote : document.select(QUOTES)) {
            boolean indent = quote.normalName().equals("blockquote")
                    && Indent.isIn(quote.attr("style"))
                    && !quote.hasClass("gmail_quote")
                    && !quote.attr("type").equals("cite");
            if (!indent) {
                // Element.attr climbs to the document each time, which takes long where quotes nest by the thousand.
                quote.attributes().put(QUOTED, "");
            }
        }
        document.select("div.gmail_quote").forEach(HtmlLines::markLeadIn);
    }

    /** What Gmail writes above the quotation it made, in whatever language. */
    private static void markLeadIn(Element quote) {
        int first = 0;
        List<Node> nodes = List.copyOf(quote.childNodes());
        while (first < nodes.size() && !nodes.get(first).nameIs("blockquote")) {
            first++;
        }
        if (first == nodes.size() || first > 12) {
            return;
        }
        for (Node node : nodes.subList(0, first)) {
            if (node instanceof Element element) {
                element.attr(QUOTED, "");
            } else if (node instanceof TextNode text && !text.isBlank()) {
                text.wrap("<div " + QUOTED + "=\"\"></div>");
            }
        }
    }

    private static void markHeads(Document document) {
        document.select(HEADS).forEach(HtmlLines::markHead);
        for (Element box : document.select(TOP_BORDERS)) {
            String text = box.text();
            String start = text.substring(0, Math.min(text.length(), HEAD_WITHIN));
            boolean hasLabels = start.chars().filter(c -> c == ':' || c == '：').count() >= 3;
            if (hasLabels
                    && (start.contains("@") || !box.select("a[href^=mailto]").isEmpty())) {
                markHead(box);
            }
        }
    }

    private static void markHead(Element head) {
        head.before("<div>-----Original Message-----</div>");
    }
}
