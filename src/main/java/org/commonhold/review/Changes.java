package org.commonhold.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.ChangeId;
import org.commonhold.kernel.Paged;
import org.commonhold.kernel.Paging;
import org.commonhold.kernel.RevisionId;
import org.commonhold.kernel.Subject;
import org.jspecify.annotations.Nullable;

/**
 * The door to what waits. The room that owns the subject asks the gate, locks the subject and says so in the subject's
 * pages; here a change is kept, found and settled once.
 */
@ApplicationScoped
public class Changes {

    private final KeepChange keeping;
    private final SettleChange settling;
    private final ReadChanges reading;

    Changes(KeepChange keeping, SettleChange settling, ReadChanges reading) {
        this.keeping = keeping;
        this.settling = settling;
        this.reading = reading;
    }

    /**
     * Keeps a change that waits from now on, inside a write, and says so in the ledger.
     *
     * @param ground what the gate named as allowing it
     */
    public ChangeId keep(ProposedChange proposed, String ground) {
        return keeping.keep(proposed, ground);
    }

    /** The change that was kept from a form and its words before; absent where there is none. */
    public Optional<ChangeId> keptFrom(String form) {
        return reading.keptFrom(form);
    }

    /**
     * Ends the waiting of a change, inside a write, and says so in the ledger.
     *
     * @param became the revision that took words of it, or null
     * @return false where somebody had settled it before; then nothing happened
     */
    public boolean settle(ChangeId id, ChangeState to, @Nullable RevisionId became, Actor by, String ground) {
        return settling.settle(id, to, became, by, ground);
    }

    /** A change; absent where there is none of that id. */
    public Optional<Change> find(ChangeId id) {
        return reading.find(id);
    }

    /** The proposed content, as it was kept; absent where there is no such change. Who may see it, its caller decides. */
    public Optional<String> payload(ChangeId id) {
        return reading.payload(id);
    }

    /**
     * What a page shows of changes beside a subject, in one query: those that wait on it, oldest first, and the one whose
     * words a revision took.
     *
     * @param limit waiting changes at most
     */
    public List<Change> beside(Subject subject, RevisionId revision, int limit) {
        return reading.beside(subject, revision, limit);
    }

    /** What waits everywhere, oldest first. */
    public Paged<Change> waiting(Paging paging) {
        return reading.waiting(paging);
    }

    /**
     * Compares every change with what the ledger says of it, over any connection.
     *
     * @return one sentence for each that does not hold; empty where all do
     * @throws SQLException where the database cannot be read
     */
    public static List<String> verify(Connection connection) throws SQLException {
        return new VerifyChanges(connection).run();
    }

    /** What has waited since before a moment, oldest first, at most {@code limit}. */
    public List<Change> waitingSinceBefore(Instant moment, int limit) {
        return reading.waitingSinceBefore(moment, limit);
    }
}
