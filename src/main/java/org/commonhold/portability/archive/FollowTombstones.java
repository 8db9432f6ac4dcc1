package org.commonhold.portability.archive;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonhold.ledger.Entry;
import org.commonhold.ledger.Follower;
import org.commonhold.ledger.Ledger;
import org.jboss.logging.Logger;

/**
 * Keeps {@code tombstones.txt} in step with the ledger. Deleted, it is written anew from the first entry on; one that is
 * of another ledger, as after a restore, is set aside and never lost.
 */
@ApplicationScoped
class FollowTombstones implements Follower {

    private static final Logger LOG = Logger.getLogger(FollowTombstones.class);

    private final Ledger ledger;
    private final TombstoneFile file;
    private volatile long position;

    FollowTombstones(Ledger ledger, TombstoneConfig config) {
        this.ledger = ledger;
        this.file = new TombstoneFile(config.file());
    }

    void start(@Observes StartupEvent event) throws IOException {
        position = opened();
        ledger.follow(this);
    }

    @Override
    public String name() {
        return "tombstones";
    }

    /** In memory; the lines of the file say as much, so that after a crash the entries behind the last line come again. */
    @Override
    public long position() {
        return position;
    }

    @Override
    public void apply(List<Entry> entries) {
        try {
            if (!file.exists()) {
                file.create();
                position = 0; // all that it held comes again
                return;
            }
            List<Tombstone> taken = new ArrayList<>();
            for (Entry entry : entries) {
                Tombstone.of(entry).ifPresent(taken::add);
            }
            if (!taken.isEmpty()) {
                file.append(taken);
            }
            position = entries.getLast().seq();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long opened() throws IOException {
        if (file.exists()) {
            file.mend();
            Optional<List<Tombstone>> written = readable().filter(this::isOurs);
            if (written.isPresent()) {
                return written.get().isEmpty() ? 0 : written.get().getLast().position();
            }
            file.setAside();
        }
        file.create();
        return 0;
    }

    /** Absent where somebody wrote something else into it. */
    private Optional<List<Tombstone>> readable() {
        try {
            return Optional.of(file.read());
        } catch (IOException e) {
            LOG.warnf("The list of what was taken out cannot be read and is set aside: %s", e.getMessage());
            return Optional.empty();
        }
    }

    private boolean isOurs(List<Tombstone> written) {
        if (written.isEmpty()) {
            return true;
        }
        Tombstone last = written.getLast();
        return ledger.after(last.position() - 1, 1).stream()
                .anyMatch(entry -> Tombstone.of(entry).equals(Optional.of(last)));
    }
}
