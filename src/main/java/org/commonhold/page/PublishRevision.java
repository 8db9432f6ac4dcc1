package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.Clock;
import org.commonhold.kernel.NoSuchThing;
import org.commonhold.kernel.PageId;
import org.commonhold.kernel.RevisionId;
import org.commonhold.kernel.Slug;
import org.commonhold.ledger.Event;
import org.commonhold.ledger.Ledger;
import org.commonhold.ledger.Seal;
import org.commonhold.ledger.TryAgain;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Appends a revision to a page and moves its head, inside a write: the one place where that happens. */
@ApplicationScoped
class PublishRevision {

    /** Words on their way onto a page, and what stands beside them. */
    record Draft(
            PreparedPage prepared,
            Actor actor,
            String ground,
            @Nullable Origin origin) {

        Content content() {
            return prepared.content();
        }

        String summary() {
            return prepared.summary();
        }
    }

    private final Session database;
    private final RevisionRows revisions;
    private final Names names;
    private final Neighbours neighbours;
    private final Cards cards;
    private final SettleQuestion questions;
    private final Ledger ledger;
    private final Clock clock;

    PublishRevision(
            Session database,
            RevisionRows revisions,
            Names names,
            Neighbours neighbours,
            Cards cards,
            SettleQuestion questions,
            Ledger ledger,
            Clock clock) {
        this.database = database;
        this.revisions = revisions;
        this.names = names;
        this.neighbours = neighbours;
        this.cards = cards;
        this.questions = questions;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** As {@link #start(Slug, List, Long)}, for a page that began at no question. */
    @Nullable
    RevisionRow start(Slug slug, List<Draft> history) {
        return start(slug, history, null);
    }

    /**
     * Starts a page with its history, oldest first. Links, names and the card are drawn from the last version alone.
     *
     * @param question the number of the open question at which its writing began, or null
     * @return the head, or null where somebody else was quicker by a moment to take the name
     */
    @Nullable
    RevisionRow start(Slug slug, List<Draft> history, @Nullable Long question) {
        PreparedPage prepared = history.getLast().prepared();
        SortedSet<Slug> aliases = aliases(prepared.content(), slug);
        Set<Slug> changedNames = new HashSet<>(aliases);
        changedNames.add(slug);
        Map<Slug, Long> links = holdAndResolve(prepared.links(), Set.of(), changedNames);
        SortedSet<Long> linking = neighbours.linkingBy(changedNames);
        SortedSet<Long> affected = new TreeSet<>(links.values());
        affected.addAll(linking);
        affected.remove(0L);
        if (!affected.isEmpty()) {
            neighbours.lockStanding(affected, links.values());
        }
        List<Long> made = database.createNativeQuery("""
                        insert into page (slug) select :slug where not exists (select 1 from redirect where slug = :slug)
                        on conflict (slug) do nothing returning id""", Long.class)
                .setParameter("slug", slug.value())
                .getResultList();
        if (made.isEmpty()) {
            return null;
        }
        long page = made.getFirst();
        if (links.containsKey(slug)) {
            links.put(slug, page);
        }
        neighbours.putAliases(page, List.of(), aliases);
        RevisionRow row = append(page, null, history);
        neighbours.relink(page, Map.of(), links);
        neighbours.retarget(changedNames);
        neighbours.stir(affected);
        answers(page, history.getLast(), question);
        return row;
    }

    /**
     * Continues a page, with its neighbours locked.
     *
     * @param called its name, or one that it had before
     * @param versions oldest first; links, names and the card are drawn from the last one alone
     * @param on the head that they continue
     * @return the head now, or null where another one stands there by now or the page is gone; then nothing
     *     happened
     * @throws NoSuchThing where there is no page of that name
     */
    @Nullable
    RevisionRow proceed(Slug called, List<Draft> versions, RevisionId on) {
        Names.Holder found = names.holder(called).orElseThrow(() -> new NoSuchThing("page " + called));
        Slug slug = found.slug();
        long page = found.page();
        if (found.gone()) {
            return null;
        }
        PreparedPage prepared = versions.getLast().prepared();
        Content now = prepared.content();

        SortedSet<Slug> oldAliases = neighbours.aliasesOf(page);
        SortedSet<Slug> aliases = aliases(now, slug);
        Set<Slug> changedNames = symmetricDifference(oldAliases, aliases);
        Set<Slug> linkedUntilNow = neighbours.linksOf(page).keySet();
        Map<Slug, Long> links = holdAndResolve(prepared.links(), linkedUntilNow, changedNames);
        Map<Slug, Long> oldLinks = neighbours.linksOf(page);

        RevisionRow before = head(headOf(page));
        boolean renamed = !before.title.equals(now.title()) || !before.kind.equals(now.kind());
        SortedSet<Long> affected = affected(changedNames, oldLinks, links, renamed);
        SortedSet<Long> locked = new TreeSet<>(affected);
        locked.add(page);
        neighbours.lockStanding(locked, links.values());
        if (!names.holder(slug).equals(Optional.of(found))) {
            throw new TryAgain("page " + page + " was renamed or taken away before it was locked");
        }

        RevisionRow head = head(headOf(page));
        if (!Objects.equals(head.id, on.value())) {
            return null;
        }
        if (!neighbours.linksOf(page).equals(oldLinks)
                || !neighbours.aliasesOf(page).equals(oldAliases)) {
            throw new TryAgain("page " + page + " was changed before it was locked");
        }
        RevisionRow row = append(page, head, versions);
        neighbours.putAliases(page, minus(oldAliases, aliases), minus(aliases, oldAliases));
        neighbours.relink(page, oldLinks, links);
        neighbours.retarget(changedNames);
        affected.remove(page);
        neighbours.stir(affected);
        answers(page, versions.getLast(), null);
        return row;
    }

    private void answers(long page, Draft draft, @Nullable Long question) {
        questions.answeredBy(page, draft.content(), question, draft.actor(), draft.ground());
    }

    private long headOf(long page) {
        return database.createNativeQuery("select head from page where id = :page", Long.class)
                .setParameter("page", page)
                .getSingleResult();
    }

    private RevisionRow head(long id) {
        return Objects.requireNonNull(revisions.findById(id), "a page without its head");
    }

    /** Appends the versions after a head, or after nothing, and makes the last one the head. */
    private RevisionRow append(long page, @Nullable RevisionRow head, List<Draft> versions) {
        RevisionRow last = head;
        for (Draft draft : versions) {
            last = append(page, last, draft);
        }
        RevisionRow now = Objects.requireNonNull(last);
        database.createNativeMutationQuery("update page set head = :head where id = :page")
                .setParameter("head", now.id)
                .setParameter("page", page)
                .executeUpdate();
        cards.put(page, versions.getLast().prepared(), now.at);
        return now;
    }

    private RevisionRow append(long page, @Nullable RevisionRow parent, Draft draft) {
        Content content = draft.content();
        Seal seal = Seal.of(content.payload(draft.summary(), draft.origin()));
        RevisionRow row = new RevisionRow();
        row.page = page;
        row.n = parent == null ? 1 : parent.n + 1;
        row.parent = parent == null ? null : parent.id;
        row.kind = content.kind();
        row.title = content.title();
        row.language = content.language();
        row.topics = content.topics();
        row.aliases = content.aliases();
        row.fields = content.fields();
        row.body = content.body();
        row.summary = draft.summary();
        row.actor = draft.actor().id();
        row.ground = draft.ground();
        row.at = clock.now();
        row.origin = draft.origin() == null ? null : draft.origin().members();
        row.salt = seal.salt();
        row.hash = seal.hash();
        revisions.persistAndFlush(row);
        ledger.record(
                draft.actor(),
                draft.ground(),
                new Event.RevisionPublished(
                        new PageId(page), new RevisionId(Objects.requireNonNull(row.id)), row.n, row.hash));
        return row;
    }

    /**
     * Where each linked name leads, 0 for nowhere. Names, linked now or until now, that could come to lead elsewhere
     * are held, so that from here on they do not.
     */
    Map<Slug, Long> holdAndResolve(Set<Slug> linked, Set<Slug> linkedUntilNow, Set<Slug> changedNames) {
        Set<Slug> all = new HashSet<>(linked);
        all.addAll(linkedUntilNow);
        Map<Slug, Names.Target> known = names.resolve(all);
        Set<Slug> unsure = new HashSet<>();
        for (Slug name : all) {
            Names.Target target = known.get(name);
            if (target == null || !target.own()) {
                unsure.add(name);
            }
        }
        names.hold(changedNames, unsure);
        Map<Slug, Names.Target> sure = unsure.isEmpty() ? Map.of() : names.resolve(unsure);
        Map<Slug, Long> links = new HashMap<>();
        for (Slug name : linked) {
            Names.Target target = unsure.contains(name) ? sure.get(name) : known.get(name);
            links.put(name, target == null ? 0L : target.page());
        }
        return links;
    }

    private static SortedSet<Slug> aliases(Content content, Slug own) {
        SortedSet<Slug> aliases = new TreeSet<>();
        content.aliases().forEach(alias -> aliases.add(Slug.of(alias)));
        aliases.remove(own);
        return aliases;
    }

    /** The pages that show something else beside their text once these links and names are in place. */
    private SortedSet<Long> affected(
            Set<Slug> changedNames, Map<Slug, Long> oldLinks, Map<Slug, Long> links, boolean renamed) {
        SortedSet<Long> affected = neighbours.linkingBy(changedNames);
        affected.addAll(changedTargets(oldLinks, links));
        if (renamed) {
            affected.addAll(links.values()); // they show this page's name among what links to them
        }
        affected.remove(0L);
        return affected;
    }

    private static Set<Long> changedTargets(Map<Slug, Long> old, Map<Slug, Long> now) {
        Set<Long> before = new HashSet<>(old.values());
        Set<Long> after = new HashSet<>(now.values());
        Set<Long> changed = new HashSet<>(before);
        changed.addAll(after);
        before.retainAll(after);
        changed.removeAll(before);
        return changed;
    }

    private static Set<Slug> symmetricDifference(Set<Slug> a, Set<Slug> b) {
        Set<Slug> all = new HashSet<>(minus(a, b));
        all.addAll(minus(b, a));
        return all;
    }

    private static Set<Slug> minus(Set<Slug> a, Set<Slug> b) {
        Set<Slug> rest = new HashSet<>(a);
        rest.removeAll(b);
        return rest;
    }
}
