package org.dripstone.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Two blocking keys of different kinds, each of which too many share to tell anything alone: a name and a ministry. */
public record TwoKeys(String one, String other) {

    /** All that can be made of {@code crowded} keys of one record. */
    public static List<TwoKeys> of(Collection<String> crowded) {
        List<String> keys = crowded.stream().sorted().toList();
        List<TwoKeys> all = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            for (String other : keys.subList(i + 1, keys.size())) {
                if (keys.get(i).charAt(0) != other.charAt(0)) {
                    all.add(new TwoKeys(keys.get(i), other));
                }
            }
        }
        return all;
    }
}
