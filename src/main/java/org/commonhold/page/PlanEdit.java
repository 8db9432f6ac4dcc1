package org.commonhold.page;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.NoSuchThing;
import org.commonhold.kernel.RevisionId;
import org.commonhold.kernel.Slug;
import org.commonhold.markup.TooComplex;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Works out what a save of a standing page comes to, before any lock is taken: merging and reading a text takes time
 * (DESIGN, "Locks"). Whoever carries the plan out looks again whether the head is still the one that it was made for.
 */
@ApplicationScoped
class PlanEdit {

    /** What is to be done with words that were checked and read. */
    sealed interface Plan {

        /** They are what stands there. */
        record Same() implements Plan {}

        /**
         * Publish them on top of a head.
         *
         * @param since the number of the revision that the writer began from, where something came in meanwhile; else null
         */
        record Publish(
                PreparedPage words, RevisionId on, @Nullable Integer since) implements Plan {}

        /** They clash with what stands there: let them wait. */
        record Keep() implements Plan {}
    }

    /**
     * A page as a writer meets it.
     *
     * @param base what the writer began from, whose words may have been taken out since; or null where that is not known or
     *     is of another page
     * @param isSeen whether the writer has seen the head, or whatever came after what they saw is their own
     */
    record Standing(Revision head, @Nullable Revision base, boolean isSeen) {}

    private final LocatePage locating;
    private final Names names;
    private final History history;
    private final Session database;
    private final CheckContent checking;

    PlanEdit(LocatePage locating, Names names, History history, Session database, CheckContent checking) {
        this.locating = locating;
        this.names = names;
        this.history = history;
        this.database = database;
        this.checking = checking;
    }

    /**
     * @param called the page's name, or one that it had before
     * @return empty where the page is gone
     * @throws NoSuchThing where there is no page of that name
     */
    Optional<Standing> standing(Slug called, @Nullable RevisionId base, Actor actor) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Located.Found found = locating.held(called).orElse(null);
            if (found == null) {
                if (names.holder(called).isEmpty()) {
                    throw new NoSuchThing("page " + called);
                }
                return Optional.empty();
            }
            Slug page = found.slug();
            Revision head = history.byId(page, found.head()).orElseThrow(() -> new NoSuchThing("head of " + page));
            Revision from = base == null
                    ? null
                    : history.byId(page, base)
                            .filter(revision -> revision.page().equals(head.page()))
                            .orElse(null);
            boolean isSeen = from != null
                    && (from.id().equals(head.id())
                            || (!from.isSuppressed() && head.actor().equals(actor) && isAllTheirsSince(from, actor)));
            return Optional.of(new Standing(head, from, isSeen));
        });
    }

    /** @param mine the words, checked and read */
    Plan plan(Standing standing, PreparedPage mine, Kind kind) {
        Revision head = standing.head();
        Content now = head.content();
        if (now.equals(mine.content())) {
            return new Plan.Same();
        }
        Revision base = standing.base();
        if (standing.isSeen() || base == null || base.isSuppressed()) {
            return standing.isSeen() ? new Plan.Publish(mine, head.id(), null) : new Plan.Keep();
        }
        MergedContent merged = MergeContents.merge(base.content(), mine.content(), now, kind);
        if (!merged.isClean()) {
            return new Plan.Keep();
        }
        Content together = merged.preferringMine();
        if (together.equals(now)) {
            return new Plan.Same();
        }
        PreparedPage words = readable(together, mine.summary(), kind, now);
        return words == null ? new Plan.Keep() : new Plan.Publish(words, head.id(), base.n());
    }

    /** Two texts of which each may stand can be too long or too involved together; then null. */
    @Nullable
    PreparedPage readable(Content content, String summary, Kind kind, Content earlier) {
        CheckContent.Checked checked = checking.check(content, summary, kind, earlier);
        if (!checked.errors().isEmpty()) {
            return null;
        }
        try {
            return PreparedPage.of(checked.content(), checked.summary(), kind);
        } catch (TooComplex e) {
            return null;
        }
    }

    /**
     * Whether one who goes back in the browser and saves the same form again continues their own revisions, which is no
     * clash. One question however many revisions there are: a form that is sent for ever must not make a save slow.
     */
    private boolean isAllTheirsSince(Revision base, Actor actor) {
        return Objects.requireNonNull(database.createNativeQuery("""
                        select not exists (
                            select 1 from revision where page = :page and n > :n and actor <> :actor)""", Boolean.class)
                .setParameter("page", base.page().value())
                .setParameter("n", base.n())
                .setParameter("actor", actor.id())
                .getSingleResult());
    }
}
