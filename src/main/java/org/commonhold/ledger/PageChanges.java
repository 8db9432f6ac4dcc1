package org.commonhold.ledger;

import java.util.List;

/** What happened to pages since a place in the ledger. */
public sealed interface PageChanges {

    /**
     * The next of it.
     *
     * @param changes in the ledger's order, each with the place behind it
     * @param position where to go on: behind the last change, or at the ledger's end where there is none
     * @param hasMore whether there was more when this was read
     */
    record Next(List<Placed> changes, Position position, boolean hasMore) implements PageChanges {

        public Next {
            changes = List.copyOf(changes);
        }
    }

    /**
     * There is no such place in this ledger: it is another one, or it was put back to an earlier state.
     *
     * @param end where this one ends
     */
    record Elsewhere(Position end) implements PageChanges {}

    /** An entry and the place behind it. */
    record Placed(Position position, Entry entry) {}
}
