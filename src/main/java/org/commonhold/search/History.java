package org.commonhold.search;

import java.util.List;
import org.commonhold.ledger.Entry;
import org.commonhold.ledger.Ledger;

/** The ledger as far as the index reads it. */
interface History {

    /** The number of the last entry; 0 for none. */
    long head();

    /** The next entries after a position. */
    List<Entry> after(long position, int limit);

    static History of(Ledger ledger) {
        return new History() {
            @Override
            public long head() {
                return ledger.head();
            }

            @Override
            public List<Entry> after(long position, int limit) {
                return ledger.after(position, limit);
            }
        };
    }
}
