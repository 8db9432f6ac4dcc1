package org.commonhold.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.Paged;
import org.commonhold.kernel.Paging;

/**
 * The door of the ledger: begin a write, record what it did, read what happened, follow it, verify it.
 *
 * <p>A write runs in one transaction and is tried again, up to three times, where PostgreSQL names a serialization
 * failure or a deadlock. What it recorded is numbered, chained and written as the last statements before the commit,
 * under the lock on the ledger's head, which is the last lock that any transaction takes (DESIGN, "Locks").
 */
@ApplicationScoped
public class Ledger {

    private final WriteInTransaction writing;
    private final ReadEntries reading;
    private final ReadPageChanges changes;
    private final RunFollowers followers;

    Ledger(WriteInTransaction writing, ReadEntries reading, ReadPageChanges changes, RunFollowers followers) {
        this.writing = writing;
        this.reading = reading;
        this.changes = changes;
        this.followers = followers;
    }

    /**
     * Runs the work in one transaction of at most five seconds a statement. The work may run more than once and must
     * have no effect outside the database. Followers are woken after the commit.
     *
     * @throws IllegalStateException when called inside another write
     */
    public <T> Written<T> write(Supplier<T> work) {
        Written<T> written = writing.write(work);
        if (written.position() > 0) {
            followers.wake();
        }
        return written;
    }

    /**
     * Says what happened, inside {@link #write}.
     *
     * @param ground what the gate named as allowing it
     * @throws IllegalStateException outside a write
     */
    public void record(Actor actor, String ground, Event event) {
        writing.record(actor, ground, event);
    }

    /** The next entries after a position, in order, at most {@code limit}; empty at the head. */
    public List<Entry> after(long position, int limit) {
        return reading.after(position, limit);
    }

    /** The entries by which revisions were published or something was done to a page as a whole, latest first. */
    public Paged<Entry> changesOfPagesLatestFirst(Paging paging) {
        return reading.changesOfPagesLatestFirst(paging);
    }

    /**
     * The latest of those entries before a position.
     *
     * @param limit the most that are given
     */
    public List<Entry> changesOfPagesBefore(long position, int limit) {
        return reading.changesOfPagesBefore(position, limit);
    }

    /** The number and the time of the last entry: until there is another, nothing public has changed. */
    public Head last() {
        return reading.last();
    }

    /** The place behind the last entry. */
    public Position position() {
        return changes.end();
    }

    /**
     * What happened to public pages after a place, in order and without a gap: whoever goes on from each answer's place
     * meets every such entry once, whatever is written meanwhile. Two statements.
     *
     * @param limit the most entries
     */
    public PageChanges changesOfPagesAfter(Position position, int limit) {
        return changes.after(position, limit);
    }

    /** The number of the last entry; 0 for an empty ledger. */
    public long head() {
        return reading.head();
    }

    /** Starts a follower, which runs until the application stops. A name is followed once. */
    public void follow(Follower follower) {
        followers.start(follower);
    }

    /** How the followers of this node stand against a head of the ledger, by name. Asks the database nothing. */
    public List<FollowerStatus> followers(long head) {
        return followers.status(head);
    }

    /**
     * Shows every entry as it is stored and hashed, in order, over any connection. Memory stays flat where the connection
     * is in a transaction.
     *
     * @throws SQLException where the database cannot be read
     * @throws IOException where the reader has no place for what is shown
     */
    public static void everyEntry(Connection connection, StoredEntry.Reader reader) throws SQLException, IOException {
        StoredEntry.show(connection, reader);
    }

    /**
     * Records what happened in a database that nobody serves from, as the last statements of the caller's transaction.
     *
     * @return the number of the last entry written
     */
    public static long recordAsleep(Connection connection, Actor actor, String ground, List<Event> events)
            throws SQLException {
        Instant now = ReadAsleep.time(connection);
        return new AppendEntries(connection, () -> now)
                .append(events.stream()
                        .map(event -> new AppendEntries.Draft(actor, ground, event))
                        .toList());
    }

    /** Every entry by which words that had been public were erased, in order, over any connection. */
    public static List<Entry> suppressions(Connection connection) throws SQLException {
        return ReadAsleep.ofTypes(connection, Event.RevisionSuppressed.TYPE, QuestionEvent.Withdrawn.TYPE);
    }

    /** The hash that the ledger's head carries, lower-case hex, over any connection. */
    public static String headHash(Connection connection) throws SQLException {
        return ReadAsleep.headHash(connection);
    }

    /**
     * Recomputes the whole chain from its stored bytes over any connection, without the application. Where that is in a
     * transaction, it reads what the transaction sees and leaves it open.
     *
     * @throws SQLException where the database cannot be read
     */
    public static ChainReport verify(Connection connection) throws SQLException {
        return new VerifyChain(connection).run();
    }
}
