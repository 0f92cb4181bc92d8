package org.dripstone.feed.text;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What a text is drawn with beside its cells and their delimiter: frames, columns of spaces, quotes of printed books,
 * line ends of other systems, a decoding that was wrong. It is taken off line by line, and lines keep their numbers.
 */
public final class Dress {

    /** Of a text that stands as it is. */
    public static final Dress NONE = new Dress(LineEnds.USUAL, List.of());

    private static final int LINES = 400;

    private final LineEnds ends;
    private final List<UnaryOperator<String>> garments;

    private Dress(LineEnds ends, List<UnaryOperator<String>> garments) {
        this.ends = ends;
        this.garments = List.copyOf(garments);
    }

    /** Told by the beginning of a text. */
    public static Dress on(String head) {
        LineEnds ends = LineEnds.in(head);
        List<String> lines = ends.usual(head)
                .lines()
                .filter(line -> !line.isBlank())
                .limit(LINES)
                .toList();
        List<UnaryOperator<String>> garments = new ArrayList<>();
        TwiceEncoded.in(lines).ifPresent(garments::add);
        PairedQuotes.in(lines).ifPresent(garments::add);
        Stream.<Optional<? extends UnaryOperator<String>>>of(DrawnTable.in(lines), FixedWidth.in(lines))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(garments::add);
        return new Dress(ends, garments);
    }

    /** The text without it. */
    public Reader off(Reader text) {
        Reader lines = ends == LineEnds.USUAL ? text : new UsualLineEnds(text, ends);
        return garments.isEmpty() ? lines : new UndressedText(lines, this::undressed);
    }

    private String undressed(String line) {
        String bare = line;
        for (UnaryOperator<String> garment : garments) {
            bare = garment.apply(bare);
        }
        return bare;
    }
}
