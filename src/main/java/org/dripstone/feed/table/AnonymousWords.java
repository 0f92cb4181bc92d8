package org.dripstone.feed.table;

import java.util.regex.Pattern;

/** What forms write where a person did not sign in. */
final class AnonymousWords {

    private static final Pattern WORDS = Pattern.compile(
            "anonym\\p{L}*|anonim\\p{L}*|аноним\\p{L}*|مجهول|匿名|guest|invitado|invité|гость",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private AnonymousWords() {}

    static boolean isOne(String cell) {
        return WORDS.matcher(cell.strip()).matches();
    }
}
