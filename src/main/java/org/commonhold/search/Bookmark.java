package org.commonhold.search;

import java.util.List;
import org.commonhold.ledger.Entry;

/**
 * How far the index has read. A restored database may have no such entry, or another one in its place, so the number
 * goes with a witness of the entry that stood there.
 *
 * @param position the number of the last entry read; 0 for none
 * @param witness what that entry looked like
 */
record Bookmark(long position, String witness) {

    static final Bookmark START = new Bookmark(0, "");

    static Bookmark at(Entry entry) {
        return new Bookmark(
                entry.seq(),
                entry.at() + " " + entry.actor() + " " + entry.event().type() + " "
                        + entry.event().subject());
    }

    /** The end of the history as it is now. */
    static Bookmark head(History history) {
        long head = history.head();
        if (head == 0) {
            return START;
        }
        List<Entry> last = history.after(head - 1, 1);
        if (last.isEmpty()) {
            throw new IllegalStateException("the ledger has no entry " + head);
        }
        return at(last.getFirst());
    }

    /** Whether this history is the one that was read. */
    boolean holds(History history) {
        if (position == 0) {
            return true;
        }
        List<Entry> there = history.after(position - 1, 1);
        return !there.isEmpty() && at(there.getFirst()).equals(this);
    }
}
