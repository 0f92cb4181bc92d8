package org.dripstone.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts a cell into titles, codes, words and what parts them. */
final class Pieces {
    private static final Pattern BREAK = Pattern.compile("[\\n\\r\\t;；؛|•·●▪◦‣■□✓✔➢➤\\u2028\\u2029]|(?<=\\s|^)\\*\\s");
    private static final Pattern COMMA = Pattern.compile("[,，、،/&+!?。！？؟]|\\.(\\s|$)");
    private static final Pattern LINK = Pattern.compile("[:：.)）]|\\s[-‐‑‒–—―]|[-‐‑‒–—―]\\s|—");
    private static final Pattern IN_CODE = Pattern.compile("[ \\-_./#]{0,2}");
    private static final Pattern DATE = Pattern.compile(
            "\\b\\d{1,2}([./-])\\d{1,2}\\1\\d{4}\\b|\\b\\d{4}([./-])\\d{1,2}\\2\\d{1,2}\\b|\\b\\d{1,2}:\\d{2}\\b");
    private static final Pattern NUMBER_SIGN = Pattern.compile("[#№]\\s*$");
    private static final Pattern AFTER_LIST_NUMBER = Pattern.compile("^\\s?[.)\\]】:\\-–]");

    private static final Pattern AROUND = Pattern.compile("[\\[\\]()【】\\p{Pi}\\p{Pf}\"']");

    private static final Pattern OPENED = Pattern.compile("\\s*[(\\[（【]\\s*");
    private static final Pattern CLOSED = Pattern.compile("\\s*[)\\]）】]");

    /** Arabic writes "and" in one with what follows. */
    private static final String AND = "و";

    private static final int SHORTEST_JOINED = 3;
    private static final Pattern AND_THE = Pattern.compile("وال\\p{IsArabic}{3,}");

    private final String text;
    private final Codes codes;
    private final SmallWords small;
    private final Vocabulary vocabulary;
    private final List<Piece> solid = new ArrayList<>();

    Pieces(String text, List<TitleSpan> titles, Codes codes, SmallWords small, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.text = text;
        this.codes = codes;
        this.small = small;
        int from = 0;
        for (var title : titles) {
            addWords(from, title.start());
            solid.add(Piece.title(title));
            from = title.end();
        }
        addWords(from, text.length());
    }

    List<Piece> cut() {
        var running = runningNumbers();
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < solid.size(); ) {
            int taken = running.contains(i) ? 1 : codeAt(i, pieces);
            if (running.contains(i)) {
                pieces.add(Piece.parting(Piece.Kind.BREAK, solid.get(i).start()));
            } else if (taken == 0) {
                taken = 1;
                pieces.add(plain(i));
            }
            i += taken;
            if (i < solid.size() && !running.contains(i - 1)) {
                part(i, pieces);
            }
        }
        return pieces;
    }

    private void addWords(int from, int to) {
        Word.in(text, from, to).forEach(word -> solid.add(Piece.word(word)));
    }

    /** A word, or the parting that a word standing alone is: "and", "or". Behind an "e", an "o" is the article. */
    private Piece plain(int i) {
        var piece = solid.get(i);
        if (joinsKnown(piece.text())) {
            return Piece.word(new Word(piece.text().substring(1), piece.start() + 1, piece.end()));
        }
        if (codes.isEmpty() && piece.isNumber() && partsBefore(i) && listed(i)) {
            return Piece.parting(Piece.Kind.BREAK, piece.start());
        }
        if (!piece.is(Piece.Kind.WORD) || !standsAlone(i)) {
            return piece;
        }
        if (small.leavesOpen(piece.text())
                && !(i > 0 && small.joins(solid.get(i - 1).text()))) {
            return Piece.parting(Piece.Kind.OR, piece.start());
        }
        return small.joins(piece.text()) ? Piece.parting(Piece.Kind.COMMA, piece.start()) : piece;
    }

    private boolean standsAlone(int i) {
        return (i == 0 || isBlank(before(i))) && (i + 1 == solid.size() || isBlank(before(i + 1)));
    }

    /** But for the brackets and quotation marks around what stands before and behind. */
    private static boolean isBlank(String between) {
        return AROUND.matcher(between).replaceAll("").isBlank();
    }

    /** Adds the code that begins here; how many words it took. */
    private int codeAt(int i, List<Piece> pieces) {
        if (!solid.get(i).is(Piece.Kind.WORD)) {
            return 0;
        }
        for (int size = Math.min(4, wordsFrom(i)); size > 0; size--) {
            int end = solid.get(i + size - 1).end();
            var found = named(i, size, end);
            if (!found.isEmpty()) {
                pieces.add(Piece.code(solid.get(i).start(), end, found));
                return size;
            }
        }
        return announcedAt(i, pieces);
    }

    private List<Integer> named(int i, int size, int end) {
        return size == 1 && solid.get(i).isNumber()
                ? numberedAt(i)
                : codes.named(text.substring(solid.get(i).start(), end));
    }

    /** "Solution 3", "no. 3": the announcing word goes with the number. */
    private int announcedAt(int i, List<Piece> pieces) {
        int next = i + 1;
        if (!small.announcesNumber(solid.get(i).text())
                || next >= solid.size()
                || !solid.get(next).isNumber()) {
            return 0;
        }
        var found = codes.numbered(solid.get(next).text());
        int end = solid.get(next).end();
        pieces.add(found.isEmpty() ? solid.get(next) : Piece.code(solid.get(i).start(), end, found));
        return 2;
    }

    private List<Integer> numberedAt(int i) {
        if (isOfADateOrShare(solid.get(i))) {
            return List.of();
        }
        boolean announced = NUMBER_SIGN.matcher(before(i)).find();
        boolean alone =
                partsBefore(i) && (i + 1 == solid.size() || partsBefore(i + 1) || listed(i) || isBeforeTitle(i));
        return announced || alone || isBracketedBehindTitle(i)
                ? codes.numbered(solid.get(i).text())
                : List.of();
    }

    /** "07/06/2026" and "20%" name no solution. */
    private boolean isOfADateOrShare(Piece number) {
        return text.startsWith("%", number.end())
                || DATE.matcher(text)
                        .results()
                        .anyMatch(date -> date.start() <= number.start() && number.end() <= date.end());
    }

    /** "6 Rural Clinics": the number of the title it stands before. */
    private boolean isBeforeTitle(int i) {
        return solid.get(i + 1).is(Piece.Kind.TITLE) && before(i + 1).isBlank();
    }

    /** "Rural Clinics (6)". */
    private boolean isBracketedBehindTitle(int i) {
        return i > 0
                && solid.get(i - 1).is(Piece.Kind.TITLE)
                && OPENED.matcher(before(i)).matches()
                && CLOSED.matcher(text.substring(solid.get(i).end())).lookingAt();
    }

    private boolean partsBefore(int i) {
        if (i == 0 || parting(before(i)) != Parting.NONE) {
            return true;
        }
        var previous = solid.get(i - 1).text();
        return joinsOrOpens(previous) || joinsOrOpens(solid.get(i).text());
    }

    private boolean joinsOrOpens(String word) {
        return small.joins(word) || small.leavesOpen(word);
    }

    private boolean listed(int i) {
        return i + 1 < solid.size() && AFTER_LIST_NUMBER.matcher(before(i + 1)).find();
    }

    private int wordsFrom(int i) {
        int size = 1;
        while (i + size < solid.size()
                && solid.get(i + size).is(Piece.Kind.WORD)
                && IN_CODE.matcher(before(i + size)).matches()) {
            size++;
        }
        return size;
    }

    private Set<Integer> runningNumbers() {
        return new Counting(this::isCounted, text, solid).marks();
    }

    private boolean isCounted(int i) {
        return solid.get(i).isNumber() && listed(i);
    }

    private String before(int i) {
        return text.substring(i == 0 ? 0 : solid.get(i - 1).end(), solid.get(i).start());
    }

    private boolean startsWithAnd(String word) {
        return AND_THE.matcher(word).matches() || small.joinsFiller(word) || joinsKnown(word);
    }

    /** "And" in one with a word of a title that no title writes so. */
    private boolean joinsKnown(String word) {
        return word.startsWith(AND)
                && word.length() > SHORTEST_JOINED
                && !vocabulary.isKnown(word)
                && vocabulary.isKnown(word.substring(1));
    }

    private void part(int next, List<Piece> pieces) {
        int at = solid.get(next).start();
        if (startsWithAnd(solid.get(next).text()) && before(next).isBlank()) {
            pieces.add(Piece.parting(Piece.Kind.COMMA, at));
            return;
        }
        switch (parting(before(next))) {
            case BREAK -> pieces.add(Piece.parting(Piece.Kind.BREAK, at));
            case COMMA -> pieces.add(Piece.parting(Piece.Kind.COMMA, at));
            case LINK -> link(pieces, at);
            case NONE -> {}
        }
    }

    /**
     * What follows a code after a dash or a colon belongs to it, as does what follows "the solution:"; two codes with a
     * dash between are a range.
     */
    private void link(List<Piece> pieces, int at) {
        var last = pieces.get(pieces.size() - 1);
        boolean leads = last.is(Piece.Kind.WORD) && small.isFiller(last.text());
        if (!last.is(Piece.Kind.CODE) && !leads) {
            pieces.add(Piece.parting(Piece.Kind.COMMA, at));
        }
    }

    private static Parting parting(String between) {
        if (BREAK.matcher(between).find()) {
            return Parting.BREAK;
        }
        if (COMMA.matcher(between).find() && !between.startsWith(".")) {
            return Parting.COMMA;
        }
        return LINK.matcher(between).find() ? Parting.LINK : Parting.NONE;
    }

    private enum Parting {
        BREAK,
        COMMA,
        LINK,
        NONE
    }
}
