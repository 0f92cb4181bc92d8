package org.dripstone.correspondence.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a person wrote in a mail: above, below and between what is quoted, without signature. */
public final class ReplyText {

    private final Lines lines;
    private final List<Line> own = new ArrayList<>();
    private List<Line> piece = new ArrayList<>();

    private ReplyText(String text) {
        this.lines = new Lines(text);
    }

    /** Of plain text; lines may end in any way. */
    public static String of(String text) {
        return new ReplyText(text).read();
    }

    /** Of HTML as it is written; better than its text, for it shows what the program quoted. */
    public static String ofHtml(String html) {
        return html.isBlank() ? "" : of(HtmlLines.of(html));
    }

    /** Of a mail's two forms: the plain one, unless the HTML knows better where the person's words end. */
    public static String of(String plain, String html) {
        String ofPlain = of(plain);
        String ofHtml = ofHtml(html);
        boolean endsEarlier = letters(ofHtml).length() < letters(ofPlain).length()
                && !ofHtml.isEmpty()
                && letters(ofPlain).startsWith(letters(ofHtml));
        return ofPlain.isEmpty() || endsEarlier ? ofHtml : ofPlain;
    }

    private static String letters(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private String read() {
        int at = Banner.endIn(lines);
        while (at < lines.size()) {
            at = step(at);
        }
        endPiece();
        return own.stream()
                .map(Line::text)
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private int step(int at) {
        if (PassedOn.isBetweenArrows(lines.at(at))) {
            return after(at + 1);
        }
        if (lines.at(at).isQuoted()) {
            endPiece();
            return lines.written(QuotedRun.endOf(lines, at));
        }
        Optional<WroteLine.Found> wrote = WroteLine.at(lines, at);
        if (wrote.isPresent()) {
            addWords(wrote.get().before());
            return after(at + wrote.get().lines());
        }
        int head = PassedOn.linesAt(lines, at);
        if (head > 0) {
            return after(withSecondHead(at + head));
        }
        piece.add(lines.at(at));
        return at + 1;
    }

    /** Some programs put "On … wrote:" below "Original Message". */
    private int withSecondHead(int head) {
        int next = lines.written(head);
        return WroteLine.at(lines, next).map(wrote -> next + wrote.lines()).orElse(head);
    }

    private void addWords(String before) {
        String words = before.replaceFirst("[-\\s]+$", "");
        if (!words.isEmpty()) {
            piece.add(Line.of(words));
        }
    }

    /** Marked lines end somewhere, and the person may go on below; an unmarked quotation has no end. */
    private int after(int head) {
        dropDivider();
        endPiece();
        return lines.isQuotedFrom(head) ? lines.written(head) : lines.size();
    }

    private void dropDivider() {
        int last = piece.size() - 1;
        while (last >= 0 && piece.get(last).isBlank()) {
            last--;
        }
        if (last >= 0 && piece.get(last).isCaption()) {
            piece = new ArrayList<>(piece.subList(0, last));
        }
        piece = new ArrayList<>(SignedAboveHead.cut(piece));
    }

    private void endPiece() {
        own.addAll(Closing.cut(piece));
        piece = new ArrayList<>();
    }
}
