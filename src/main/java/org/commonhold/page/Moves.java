package org.commonhold.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lines that went in one place and came in another, each move under a number from 1. */
final class Moves {

    /** A shorter line says too little to tell that it is the same one and not another like it. */
    private static final int LENGTH_MIN = 16;

    private final int[] away;
    private final int[] here;

    private Moves(int before, int after) {
        away = new int[before];
        here = new int[after];
    }

    /** Finds them among the lines without a partner; of several alike, the first goes with the first. */
    static Moves of(List<String> before, List<String> after, int[] partners) {
        Moves moves = new Moves(before.size(), after.size());
        boolean[] stayed = new boolean[after.size()];
        for (int partner : partners) {
            if (partner != Alignment.NONE) {
                stayed[partner] = true;
            }
        }
        Map<String, Deque<Integer>> come = new HashMap<>();
        for (int j = 0; j < after.size(); j++) {
            if (!stayed[j] && after.get(j).length() >= LENGTH_MIN) {
                come.computeIfAbsent(after.get(j), _ -> new ArrayDeque<>()).add(j);
            }
        }
        for (int i = 0; i < before.size(); i++) {
            Deque<Integer> same = partners[i] == Alignment.NONE ? come.get(before.get(i)) : null;
            Integer j = same == null ? null : same.poll();
            if (j != null) {
                moves.here[j] = i + 1;
                moves.away[i] = i + 1;
            }
        }
        return moves;
    }

    /** The move by which a line before went, or 0. */
    int away(int i) {
        return away[i];
    }

    /** The move by which a line after came, or 0. */
    int here(int j) {
        return here[j];
    }
}
