package org.dripstone.feed;

import java.util.List;
import java.util.regex.Pattern;
import org.dripstone.domain.Field;
import org.dripstone.feed.table.HeaderNames;

/** Tells a filled-in interest form from what else people write in mails, such as a signature with its labels. */
public final class FormLines {

    private static final int FEWEST = 2;
    /** From here on an older mail stands below the answer, without marks of quoting. */
    private static final Pattern OLDER_MAIL = Pattern.compile(
            "(?im)^\\s*(?:-{2,}\\s*\\p{L}.*-{2,}|_{10,}|(?:from|de|von|от|кімнен|من|发件人)\\s*[:：].*[@＠].*)\\s*$");

    private final HeaderNames names;
    private final LabelledLines lines;

    public FormLines(HeaderNames names) {
        this.names = names;
        this.lines = new LabelledLines(names);
    }

    /** Whether the sender filled one in, in their own words. */
    public boolean areIn(String body) {
        return isForm(own(body));
    }

    /** The labelled lines that the sender wrote, not those of an older mail. */
    List<LabelledLine> own(String body) {
        return lines.unquotedIn(OLDER_MAIL.split(body, 2)[0]);
    }

    /** Whether one stands there as a whole, however it is quoted. */
    public boolean areQuotedIn(String body) {
        return isForm(lines.in(body));
    }

    /** People ask questions, too: without a colon it takes more of them, and their answers. */
    private boolean isForm(List<LabelledLine> found) {
        List<LabelledLine> known = found.stream()
                .filter(line -> names.match(line.label()).isKnown())
                .filter(line -> line.marked() || !line.value().isBlank())
                .toList();
        boolean marked = known.stream().anyMatch(LabelledLine::marked);
        return known.size() >= (marked ? FEWEST : FEWEST + 1) && found.stream().anyMatch(this::namesSolution);
    }

    private boolean namesSolution(LabelledLine line) {
        return names.match(line.label()).canMean(Field.SOLUTIONS)
                && !line.value().isBlank();
    }
}
