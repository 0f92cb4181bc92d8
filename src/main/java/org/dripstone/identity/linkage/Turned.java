package org.dripstone.identity.linkage;

import java.util.List;

/** Names exchanged between columns, which given and family names often are, with slips or without. */
final class Turned {

    private Turned() {}

    /** Where two names are unlike those beside them and like each other's, they are as like as they are crosswise. */
    static void settle(List<Column> columns, int one, int other, int[] levels) {
        for (int at = 0; at < levels.length; at++) {
            for (int to = at + 1; to < levels.length && differs(columns, at, levels); to++) {
                if (differs(columns, to, levels)) {
                    settle(columns.get(at), columns.get(to), one, other, levels, at, to);
                }
            }
        }
    }

    private static boolean differs(List<Column> columns, int at, int[] levels) {
        return columns.get(at).kind() == FieldKind.NAME && levels[at] > Likeness.NEAR.level();
    }

    private static void settle(Column some, Column others, int one, int other, int[] levels, int at, int to) {
        int there = Column.nameLikeness(some.cell(one), others.cell(other)).level();
        int back = Column.nameLikeness(others.cell(one), some.cell(other)).level();
        boolean isTurned =
                Math.max(there, back) <= Likeness.NEAR.level() && Math.min(there, back) <= Likeness.CLOSE.level();
        if (isTurned) {
            levels[at] = there;
            levels[to] = back;
        }
    }
}
