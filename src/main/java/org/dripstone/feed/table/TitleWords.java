package org.dripstone.feed.table;

import java.util.regex.Pattern;
import org.dripstone.domain.Field;

/** {@code Title} in a list of people is a form of address or a job: the cells tell. Their project is neither. */
final class TitleWords {

    private static final Pattern OF_ADDRESS = Pattern.compile(
            "(mr|mrs|ms|miss|mx|dr|prof|professor|sir|madam|hon|eng|m|mme|mlle|pr|sr|sra|srta|dra|dona|г-н|г-жа|др)\\.?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern OF_PEOPLE_TOO =
            Pattern.compile("(?:title|titre|t[ií]tulo|titel)s?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private TitleWords() {}

    static Field meaning(String name, ColumnContent content) {
        if (!OF_PEOPLE_TOO.matcher(name.strip()).matches()) {
            return Field.ANSWER;
        }
        return content.isMostly(cell -> OF_ADDRESS.matcher(cell).matches()) ? Field.TITLE_OF_ADDRESS : Field.JOB_TITLE;
    }
}
