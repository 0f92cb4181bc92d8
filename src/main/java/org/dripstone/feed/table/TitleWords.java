package org.dripstone.feed.table;

import java.util.regex.Pattern;
import org.dripstone.domain.Field;

/** {@code Title} in a list of people is a form of address or a job: the cells tell. */
final class TitleWords {

    private static final Pattern OF_ADDRESS = Pattern.compile(
            "(mr|mrs|ms|miss|mx|dr|prof|professor|sir|madam|hon|eng|m|mme|mlle|pr|sr|sra|srta|dra|dona|г-н|г-жа|др)\\.?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private TitleWords() {}

    static Field meaning(ColumnContent content) {
        return content.isMostly(cell -> OF_ADDRESS.matcher(cell).matches()) ? Field.TITLE_OF_ADDRESS : Field.JOB_TITLE;
    }
}
