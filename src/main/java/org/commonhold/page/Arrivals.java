package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.RevisionId;
import org.commonhold.kernel.Slug;

/** The door by which pages come in from elsewhere, many at a time. */
@ApplicationScoped
public class Arrivals {

    private final PrepareArrival preparing;
    private final PublishArrival publishing;
    private final StandingPages standing;

    Arrivals(PrepareArrival preparing, PublishArrival publishing, StandingPages standing) {
        this.preparing = preparing;
        this.publishing = publishing;
        this.standing = standing;
    }

    /** Reads and checks an arrival. Costs time and no query; to be done outside a write. */
    public ReadyArrival prepare(Arrival arrival) {
        return preparing.prepare(arrival);
    }

    /**
     * Publishes an arrival by the custodian's hand, all of it or nothing.
     *
     * @throws IllegalStateException outside {@link org.commonhold.ledger.Ledger#write}
     */
    public Arrived publish(ReadyArrival arrival) {
        return publishing.publish(arrival);
    }

    /** Which of these addresses lead somewhere already, as a page's own or as an alias. At most a few thousand. */
    public Set<Slug> taken(Collection<Slug> slugs) {
        return standing.taken(slugs);
    }

    /** The addresses of these pages. */
    public Map<Long, Slug> slugs(Collection<Long> pages) {
        return standing.slugs(pages);
    }

    /**
     * The page at the arrival's address, where it only ever said what the arriving versions begin with, in their order,
     * and one actor alone wrote it: then the arrival is the same page, and what comes after continues it.
     */
    public Optional<Begun> begunBy(Actor actor, ReadyArrival arrival) {
        return standing.begunBy(actor, arrival);
    }

    /**
     * How much of an arrival is here already.
     *
     * @param versions how many of its versions, from the first
     */
    public record Begun(long page, RevisionId head, int versions) {}
}
