package org.dripstone.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which facts a letter is written from, read off a specimen that has them all. */
record LetterShape(Map<String, Object> specimen) {

    /** {@code provider.name}, {@code solutions[].title}: what facts given lack, or hold in another form. */
    List<String> missingFrom(Map<String, Object> facts) {
        List<String> missing = new ArrayList<>();
        compare("", specimen, facts, missing);
        return missing;
    }

    /** Every name, as a template writes it. */
    List<String> names() {
        return missingFrom(Map.of());
    }

    private static void compare(String path, Object expected, @Nullable Object found, List<String> missing) {
        if (expected instanceof Map<?, ?> map) {
            Map<?, ?> given = found instanceof Map<?, ?> other ? other : Map.of();
            map.forEach((name, inner) -> compare(path + "." + name, inner, given.get(name), missing));
        } else if (expected instanceof List<?> list) {
            compareItems(path, list, found, missing);
        } else if (found == null || found instanceof Map || found instanceof List) {
            missing.add(path.substring(1));
        }
    }

    private static void compareItems(String path, List<?> expected, @Nullable Object found, List<String> missing) {
        boolean ofMaps = !expected.isEmpty() && expected.get(0) instanceof Map;
        if (found instanceof List<?> items && ofMaps) {
            items.forEach(item -> compare(path + "[]", expected.get(0), item, missing));
        } else if (ofMaps) {
            compare(path + "[]", expected.get(0), null, missing);
        } else if (!(found instanceof List)) {
            missing.add(path.substring(1));
        }
    }
}
