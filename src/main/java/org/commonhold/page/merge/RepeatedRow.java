package org.commonhold.page.merge;

import java.util.ArrayList;
import java.util.List;

/** Of units that are repeated, the row common to two texts that says most. */
final class RepeatedRow {

    /** Pairs that may be looked at, at once and in all. */
    private static final int PAIRS_AT_ONCE = 250_000;

    private static final int PAIRS_MAX = 3_000_000;

    /** How much more a letter of a unit is worth than a unit itself. */
    private static final int SAYING = 4;

    private final int[] a;
    private final int[] b;
    private final int[] weights;
    private long pairs = PAIRS_MAX;

    /** Of two texts as {@link Alignment} takes them. */
    RepeatedRow(int[] a, int[] b, int[] weights) {
        this.a = a;
        this.b = b;
        this.weights = weights;
    }

    /** Pairs of units in order; none where looking at all pairs would be too much. */
    List<int[]> row(Alignment.Range range) {
        int rows = range.toA() - range.fromA();
        int columns = range.toB() - range.fromB();
        long size = (long) rows * columns;
        if (size > PAIRS_AT_ONCE || size > pairs) {
            return List.of();
        }
        pairs -= size;
        int width = columns + 1;
        int[] best = new int[(rows + 1) * width];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                int skip = Math.max(best[(i + 1) * width + j], best[i * width + j + 1]);
                int id = a[range.fromA() + i];
                int take = id == b[range.fromB() + j] ? best[(i + 1) * width + j + 1] + worth(id) : 0;
                best[i * width + j] = Math.max(skip, take);
            }
        }
        List<int[]> row = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < rows && j < columns && best[i * width + j] > 0) {
            int id = a[range.fromA() + i];
            boolean takes =
                    id == b[range.fromB() + j] && best[i * width + j] == best[(i + 1) * width + j + 1] + worth(id);
            if (takes) {
                row.add(new int[] {range.fromA() + i++, range.fromB() + j++});
            } else if (best[(i + 1) * width + j] == best[i * width + j]) {
                i++;
            } else {
                j++;
            }
        }
        return row;
    }

    /** What says nothing is kept only where it costs nothing else. */
    private int worth(int id) {
        return 1 + SAYING * weights[id];
    }
}
