package org.commonhold.ledger;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the ledger: behind the entry of a number. It names also how that entry's hash begins, so that a place in
 * another ledger, such as the one that was there before an older backup came back, is not taken for one in this.
 *
 * @param seq the entry's number; 0 is before them all
 * @param mark the first {@value #MARK} hex digits of the entry's hash; empty for 0, and where nobody can tell
 */
public record Position(long seq, String mark) {

    /** Enough that no two ledgers of one commons agree by chance. */
    static final int MARK = 16;

    /** Before everything. */
    public static final Position START = new Position(0, "");

    private static final Pattern SPELLED = Pattern.compile("(0|[1-9][0-9]{0,17})(?:-([0-9a-f]{" + MARK + "}))?");

    /** @param hash the entry's whole hash, lower-case hex */
    static Position behind(long seq, String hash) {
        return seq == 0 ? START : new Position(seq, hash.substring(0, MARK));
    }

    /** The place that a text names, as {@link #toString} spells it or by the number alone; absent where it names none. */
    public static Optional<Position> of(String text) {
        Matcher spelled = SPELLED.matcher(text);
        if (!spelled.matches()) {
            return Optional.empty();
        }
        long seq = Long.parseLong(spelled.group(1));
        String mark = spelled.group(2);
        return Optional.of(seq == 0 ? START : new Position(seq, mark == null ? "" : mark));
    }

    /** Whether the entry of this number, by its whole hash, is the one that was meant. */
    boolean isBehind(String hash) {
        return hash.startsWith(mark);
    }

    @Override
    public String toString() {
        return mark.isEmpty() ? Long.toString(seq) : seq + "-" + mark;
    }
}
