package org.dripstone.correspondence.reply;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Writes nodes as lines while a visitor walks over them; what is marked as quoted gets the sign for it. */
final class HtmlWriting implements NodeVisitor {

    private static final Set<String> BLOCKS = Set.of(
            "div",
            "p",
            "tr",
            "table",
            "ul",
            "ol",
            "li",
            "blockquote",
            "pre",
            "section",
            "article",
            "header",
            "footer",
            "dt",
            "dd",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "center",
            "form",
            "address",
            "hr",
            "tbody");

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private int quoted;
    private int verbatim;

    String text() {
        endLine();
        return text.toString().replaceAll("\\n{3,}", "\n\n").strip();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            write(words.getWholeText());
        } else if (node instanceof Element element) {
            open(element);
        }
    }

    private void open(Element element) {
        String name = element.normalName();
        if (BLOCKS.contains(name)) {
            endLine();
        }
        if (element.hasAttr(HtmlLines.QUOTED)) {
            endLine();
            quoted++;
        }
        switch (name) {
            case "pre" -> verbatim++;
            case "p" -> space(element);
            case "br" -> breakLine();
            case "hr" -> {
                line.append("________________________________");
                endLine();
            }
            case "td", "th" -> line.append(line.isEmpty() ? "" : " ");
            default -> {}
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        String name = element.normalName();
        if (BLOCKS.contains(name)) {
            endLine();
        }
        if (element.hasAttr(HtmlLines.QUOTED)) {
            endLine();
            quoted--;
        }
        switch (name) {
            case "pre" -> verbatim--;
            case "p" -> space(element);
            default -> {}
        }
    }

    /** Word sets its paragraphs without space between them, as lines. */
    private void space(Element paragraph) {
        if (!paragraph.className().startsWith("Mso") && text.length() > 0) {
            breakLine();
        }
    }

    private void write(String words) {
        if (verbatim > 0) {
            words.lines().forEach(each -> {
                line.append(each);
                endLine();
            });
            return;
        }
        String plain = words.replaceAll("[ \\t\\r\\n\\f]+", " ");
        boolean spaced = line.isEmpty() || line.charAt(line.length() - 1) == ' ';
        line.append(spaced ? plain.stripLeading() : plain);
    }

    private void endLine() {
        if (!line.toString().isBlank() || line.indexOf("\u00a0") >= 0) {
            breakLine();
        }
        line.setLength(0);
    }

    private void breakLine() {
        String words = line.toString().replace('\u00a0', ' ').strip();
        text.append(quoted > 0 ? ("> " + words).stripTrailing() : words).append('\n');
        line.setLength(0);
    }
}
