package org.dripstone.correspondence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A letter as its reader sees it. */
final class LetterReading {
    private LetterReading() {}

    /** What a browser shows of our own HTML, on one line. */
    static String textOf(String html) {
        return html.replaceAll("(?s)<head>.*</head>", "")
                .replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ");
    }

    static List<String> strings(Object fact) {
        return stream(fact).distinct().filter(text -> text.length() > 2).toList();
    }

    private static Stream<String> stream(Object fact) {
        if (fact instanceof Map<?, ?> map) {
            return map.values().stream().flatMap(LetterReading::stream);
        }
        return fact instanceof Collection<?> items
                ? items.stream().flatMap(LetterReading::stream)
                : Stream.of(String.valueOf(fact));
    }
}
