package org.dripstone.matching.suggest;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;

/** The best there is, by the flow solver of OR-tools. */
final class Oracle {
    private static final double UNIT = 1e7;

    static {
        Loader.loadNativeLibraries();
    }

    private Oracle() {}

    static double best(Wishes wishes) {
        int seekers = wishes.seekers();
        int sink = seekers + wishes.countOfPlaces();
        MinCostFlow flow = new MinCostFlow();
        for (int seeker = 0; seeker < seekers; seeker++) {
            flow.setNodeSupply(seeker, 1);
            flow.addArcWithCapacityAndUnitCost(seeker, sink, 1, 0);
            for (int wish = wishes.from(seeker); wish < wishes.to(seeker); wish++) {
                long cost = -Math.round(wishes.worth(wish) * UNIT);
                flow.addArcWithCapacityAndUnitCost(seeker, seekers + wishes.place(wish), 1, cost);
            }
        }
        for (int place = 0; place < wishes.countOfPlaces(); place++) {
            flow.addArcWithCapacityAndUnitCost(seekers + place, sink, wishes.capacity(place), 0);
        }
        flow.setNodeSupply(sink, -seekers);
        if (flow.solve() != MinCostFlow.Status.OPTIMAL) {
            throw new IllegalStateException("the flow has no best way");
        }
        return -flow.getOptimalCost() / UNIT;
    }
}
