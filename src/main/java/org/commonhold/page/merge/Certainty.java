package org.commonhold.page.merge;

/**
 * Whether a unit of the base must be the unit of the side that it is taken for. One that stands once in each text is. One
 * that is repeated is, if every alignment that keeps as much between the next two such units has it so. Only what is
 * certain can part the changes of two people: else a change might stand on the wrong side of it.
 */
final class Certainty {

    /** So many units may stand between two that stand once. */
    private static final int NEAR = 80;

    /** Pairs of units that may be looked at in all; what would need more is not certain. */
    private static final int PAIRS_MAX = 6_000_000;

    /** What keeping a unit, and the white space between two kept ones, counts. */
    private static final int UNIT = 2;

    private static final int GAP = 1;

    private final Units base;
    private final Units side;
    private final AlignUnits aligned;
    private final byte[] known;
    private int pairs = PAIRS_MAX;

    Certainty(Units base, Units side, AlignUnits aligned) {
        this.base = base;
        this.side = side;
        this.aligned = aligned;
        this.known = new byte[aligned.found().length];
    }

    /** Before the first and behind the last unit are the ends of the text, which are. */
    boolean isCertain(int unit) {
        if (unit < 0 || unit == known.length) {
            return true;
        }
        if (aligned.firm().get(unit)) {
            return true;
        }
        if (known[unit] == 0) {
            known[unit] = (byte) (aligned.found()[unit] >= 0 && isInEveryAlignment(unit) ? 1 : -1);
        }
        return known[unit] > 0;
    }

    /** Whether there can be no doubt which units were changed, of those that are equal to one: all others near are certain. */
    boolean isCertainBut(int first, int end, String unit) {
        int before = Math.max(0, aligned.firm().previousSetBit(first));
        int next = aligned.firm().nextSetBit(end);
        int behind = next < 0 ? base.count() : next;
        boolean isCertain = behind - before <= 2 * NEAR;
        for (int i = before; i < behind && isCertain; i++) {
            boolean isOther = i < first || i >= end;
            isCertain = !isOther || !base.unit(i).strip().equals(unit) || isCertain(i);
        }
        return isCertain;
    }

    private boolean isInEveryAlignment(int unit) {
        int before = aligned.firm().previousSetBit(unit);
        int behind = aligned.firm().nextSetBit(unit);
        int fromA = Math.max(0, before);
        int toA = behind < 0 ? base.count() : behind + 1;
        int fromB = before < 0 ? 0 : aligned.found()[before];
        int toB = behind < 0 ? side.count() : aligned.found()[behind] + 1;
        int size = (toA - fromA) * (toB - fromB);
        if (toA - fromA > NEAR || toB - fromB > NEAR || size > pairs) {
            return false;
        }
        pairs -= size;
        return most(fromA, toA, fromB, toB, -1) > most(fromA, toA, fromB, toB, unit);
    }

    /** The most that an alignment can keep of units and the white space between them, not taking one unit as it was. */
    private int most(int fromA, int toA, int fromB, int toB, int without) {
        int[] behind = new int[toB - fromB + 2];
        int[] pairedBehind = new int[toB - fromB + 2];
        int[] kept = new int[toB - fromB + 2];
        int[] paired = new int[toB - fromB + 2];
        for (int i = toA - 1; i >= fromA; i--) {
            for (int j = toB - 1; j >= fromB; j--) {
                int at = j - fromB;
                boolean isPair = aligned.base()[i] == aligned.side()[j] && (i != without || j != aligned.found()[i]);
                paired[at] = 0;
                if (isPair) {
                    boolean goesOn = pairedBehind[at + 1] > 0 && Units.isSameGap(base, i + 1, side, j + 1);
                    paired[at] = UNIT + Math.max(behind[at + 1], goesOn ? pairedBehind[at + 1] + GAP : 0);
                }
                kept[at] = Math.max(paired[at], Math.max(behind[at], kept[at + 1]));
            }
            int[] swap = behind;
            behind = kept;
            kept = swap;
            swap = pairedBehind;
            pairedBehind = paired;
            paired = swap;
        }
        return behind[0];
    }
}
