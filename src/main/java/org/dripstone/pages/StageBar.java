package org.dripstone.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dripstone.domain.Stage;

/**
 * One stage on the way, as numbers and as lengths.
 *
 * @param here partnerships at this stage
 * @param reached partnerships at this stage or beyond
 * @param hereWidth of a thousand
 * @param reachedWidth of a thousand
 */
record StageBar(String label, int here, int reached, int hereWidth, int reachedWidth) {
    private static final int WIDTH = 1000;

    /** One of many is still to be seen. */
    private static final int LEAST = 8;

    /** From the first stage to the last. */
    static List<StageBar> all(Map<Stage, Integer> partnerships, Wording wording) {
        List<Stage> onTheWay =
                Arrays.stream(Stage.values()).filter(Stage::isOnTheWay).toList();
        int all = onTheWay.stream()
                .mapToInt(stage -> partnerships.getOrDefault(stage, 0))
                .sum();
        List<StageBar> bars = new ArrayList<>();
        int reached = 0;
        for (int i = onTheWay.size() - 1; i >= 0; i--) {
            int here = partnerships.getOrDefault(onTheWay.get(i), 0);
            reached += here;
            String label = label(onTheWay.get(i), wording);
            bars.add(new StageBar(label, here, reached, width(here, all), width(reached, all)));
        }
        Collections.reverse(bars);
        return bars;
    }

    /** Where partnerships left the way for, and how many did. */
    static List<Figure> exits(Map<Stage, Integer> partnerships, Wording wording) {
        return Arrays.stream(Stage.values())
                .filter(stage -> !stage.isOnTheWay() && partnerships.getOrDefault(stage, 0) > 0)
                .map(stage -> new Figure(label(stage, wording), partnerships.getOrDefault(stage, 0), ""))
                .toList();
    }

    private static String label(Stage stage, Wording wording) {
        return wording.say("stage." + stage.name().toLowerCase(Locale.ROOT));
    }

    private static int width(long some, int all) {
        return some == 0 ? 0 : Math.max(LEAST, (int) (WIDTH * some / all));
    }
}
