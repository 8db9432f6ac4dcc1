package org.commonhold.page.merge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The longest row of units that stand in the same order in two texts. */
final class RisingRow {

    private RisingRow() {}

    /**
     * Pairs of a unit and its place.
     *
     * @param places for each unit from {@code from} on, where it stands in the other text; -1 for what is not to be looked at
     */
    static List<int[]> of(int[] places, int from) {
        int[] lastOf = new int[places.length];
        int[] before = new int[places.length];
        int length = 0;
        for (int i = 0; i < places.length; i++) {
            if (places[i] < 0) {
                continue;
            }
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (places[lastOf[middle]] < places[i]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? -1 : lastOf[low - 1];
            lastOf[low] = i;
            length = Math.max(length, low + 1);
        }
        List<int[]> row = new ArrayList<>();
        for (int i = length == 0 ? -1 : lastOf[length - 1]; i >= 0; i = before[i]) {
            row.add(new int[] {from + i, places[i]});
        }
        Collections.reverse(row);
        return row;
    }
}
