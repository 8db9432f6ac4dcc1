package org.commonhold.ledger;

import java.util.List;

/**
 * Something derived from the ledger on this node, such as the search index. It may be late and is never wrong for ever:
 * it keeps its position in the same commit as its output, so that after a crash it goes on exactly where it was.
 */
public interface Follower {

    /** A short name for logs and the status page. */
    String name();

    /** The sequence number of the last entry that the output holds durably; 0 for none. */
    long position();

    /**
     * Takes the next entries, in order and without gaps. When it returns, {@link #position()} is at least the last
     * one's number, or the same entries come again. Called by one thread only.
     *
     * @throws RuntimeException where it cannot; the same entries are offered again after a pause
     */
    void apply(List<Entry> entries);
}
