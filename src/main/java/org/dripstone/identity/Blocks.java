package org.dripstone.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which of many records are compared: those that share a key few others have, or two keys that many have. */
final class Blocks {
    private final List<Set<String>> keys;
    private final Map<String, List<Integer>> byKey = new HashMap<>();
    private final Map<TwoKeys, List<Integer>> byTwo = new HashMap<>();

    Blocks(Resolver resolver, List<Prepared> records) {
        keys = records.stream().map(resolver::blockingKeys).toList();
        for (int at = 0; at < keys.size(); at++) {
            int record = at;
            keys.get(at).forEach(key -> add(byKey, key, record));
        }
        for (int at = 0; at < keys.size(); at++) {
            int record = at;
            crowded(at).forEach(two -> add(byTwo, two, record));
        }
    }

    private static <K> void add(Map<K, List<Integer>> blocks, K key, int record) {
        blocks.computeIfAbsent(key, first -> new ArrayList<>()).add(record);
    }

    private List<TwoKeys> crowded(int record) {
        return TwoKeys.of(
                keys.get(record).stream().filter(key -> isCrowded(block(key))).toList());
    }

    private static boolean isCrowded(List<Integer> block) {
        return block.size() > Resolver.MOST_SHARING;
    }

    private List<Integer> block(String key) {
        return byKey.getOrDefault(key, List.of());
    }

    /** Records before {@code record} that it is compared with. */
    Set<Integer> before(int record) {
        Set<Integer> found = new TreeSet<>();
        Stream.concat(
                        keys.get(record).stream().map(this::block),
                        crowded(record).stream().map(two -> byTwo.getOrDefault(two, List.of())))
                .filter(block -> !isCrowded(block))
                .forEach(found::addAll);
        found.removeIf(other -> other >= record);
        return found;
    }
}
