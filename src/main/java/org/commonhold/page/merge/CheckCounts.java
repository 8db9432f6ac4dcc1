package org.commonhold.page.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds changes that fit each by itself and not together: both moved a passage, each to another place, so that it would
 * stand twice; both took out one of two equal sentences, so that none would be left. How often each unit stands in the
 * result must itself follow from the three versions by the three-way rule. What does not is a clash.
 */
final class CheckCounts {

    /** After so many rounds everything clashes; each round finds what the clashes of the last one unsettle. */
    private static final int ROUNDS = 8;

    private final List<Stretch> stretches;
    private final boolean[] clashes;
    private final List<Map<String, int[]>> changes = new ArrayList<>();

    private CheckCounts(List<Stretch> stretches) {
        this.stretches = stretches;
        clashes = new boolean[stretches.size()];
    }

    /** Which of the stretches are clashes. */
    static boolean[] clashes(List<Stretch> stretches) {
        CheckCounts checking = new CheckCounts(stretches);
        boolean anyMine = false;
        boolean anyTheirs = false;
        for (int i = 0; i < checking.clashes.length; i++) {
            Stretch one = stretches.get(i);
            checking.clashes[i] = !one.isSettled();
            anyMine |= one.byMine();
            anyTheirs |= one.byTheirs();
        }
        if (anyMine && anyTheirs) {
            checking.check();
        }
        return checking.clashes;
    }

    private void check() {
        for (Stretch stretch : stretches) {
            Map<String, int[]> change = new HashMap<>();
            count(change, stretch.base(), -1, -1);
            count(change, stretch.mine(), 1, 0);
            count(change, stretch.theirs(), 0, 1);
            change.values().removeIf(one -> one[0] == 0 && one[1] == 0);
            changes.add(change);
        }
        boolean unsettled = true;
        for (int round = 0; unsettled; round++) {
            unsettled = clash(round < ROUNDS ? doubtful() : null);
        }
    }

    private static void count(Map<String, int[]> change, String text, int mine, int theirs) {
        Units units = new TakeApart().base(text);
        for (int i = 0; i < units.count(); i++) {
            int[] counts = change.computeIfAbsent(units.unit(i).strip(), any -> new int[2]);
            counts[0] += mine;
            counts[1] += theirs;
        }
    }

    /** What stands more or less often in the result than it should. */
    private Set<String> doubtful() {
        Map<String, UnitTotal> totals = new HashMap<>();
        for (int i = 0; i < clashes.length; i++) {
            Stretch stretch = stretches.get(i);
            boolean isClash = clashes[i];
            changes.get(i)
                    .forEach((unit, change) ->
                            totals.computeIfAbsent(unit, UnitTotal::new).add(stretch, isClash, change[0], change[1]));
        }
        Set<String> doubtful = new HashSet<>();
        totals.forEach((unit, total) -> {
            if (total.isDoubtful()) {
                doubtful.add(unit);
            }
        });
        return doubtful;
    }

    /** Makes clashes of what changes doubtful units, or of everything; says whether there were any. */
    private boolean clash(@Nullable Set<String> doubtful) {
        boolean any = false;
        for (int i = 0; i < clashes.length; i++) {
            boolean isDoubtful =
                    doubtful == null || changes.get(i).keySet().stream().anyMatch(doubtful::contains);
            if (isDoubtful && !clashes[i] && !stretches.get(i).isAlike()) {
                clashes[i] = true;
                any = true;
            }
        }
        return any;
    }
}
