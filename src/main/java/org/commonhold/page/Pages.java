package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.NoSuchThing;
import org.commonhold.kernel.PageId;
import org.commonhold.kernel.Paged;
import org.commonhold.kernel.Paging;
import org.commonhold.kernel.RevisionId;
import org.commonhold.kernel.Slug;
import org.commonhold.ledger.Event;
import org.commonhold.markup.RenderOptions;
import org.commonhold.review.Changes;

/** The door to pages. What it returns is public. */
@ApplicationScoped
public class Pages {

    private final LocatePage locating;
    private final EditPage editing;
    private final History history;
    private final ViewRevision viewing;
    private final Lists lists;
    private final SuppressRevision suppressing;
    private final ReadBeside besides;
    private final RenamePage renaming;
    private final MergePages merging;
    private final DeletePage deleting;
    private final RestorePage restoring;
    private final PageActs acts;
    private final KeptPages kept;

    Pages(
            LocatePage locating,
            EditPage editing,
            History history,
            ViewRevision viewing,
            Lists lists,
            SuppressRevision suppressing,
            ReadBeside besides,
            RenamePage renaming,
            MergePages merging,
            DeletePage deleting,
            RestorePage restoring,
            PageActs acts,
            KeptPages kept) {
        this.kept = kept;
        this.locating = locating;
        this.editing = editing;
        this.history = history;
        this.viewing = viewing;
        this.lists = lists;
        this.suppressing = suppressing;
        this.besides = besides;
        this.renaming = renaming;
        this.merging = merging;
        this.deleting = deleting;
        this.restoring = restoring;
        this.acts = acts;
    }

    /** What an address leads to; one query where there is a page of that very name. */
    public Located locate(Slug slug) {
        return locating.locate(slug);
    }

    /** Publishes words on a page, or starts one. Nothing that was acknowledged is ever overwritten. */
    public EditOutcome edit(Edit edit) {
        return editing.edit(edit);
    }

    /**
     * Takes out the words of an earlier revision for good: title, text, fields, summary and the salt that could prove
     * them. Its number, time and writer stay, with the reason. The ledger says so; the chain holds.
     *
     * @throws NoSuchThing where the page has no revision of that number
     */
    public Suppression suppress(Actor actor, Located.Found page, int n, SuppressionReason reason) {
        return suppressing.suppress(actor, page, n, reason);
    }

    /**
     * Gives a page another name. The one that it had leads to it for ever, and no other page can take it.
     *
     * @param name the new name as typed, of which the address is made
     */
    public ActOutcome rename(PageWish wish, String name) {
        return renaming.rename(wish, name);
    }

    /**
     * Lets all names of a page lead to another one from now on. Neither's words change; {@link #restore} undoes it.
     *
     * @param into a name of the other page, as typed
     */
    public ActOutcome merge(PageWish wish, String into) {
        return merging.merge(wish, into);
    }

    /** Deletes a page: its name says when and why, and its history waits for whoever restores it. */
    public ActOutcome delete(PageWish wish) {
        return deleting.delete(wish);
    }

    /** Brings back a page that was deleted or merged into another, with all that it had. */
    public ActOutcome restore(PageWish wish) {
        return restoring.restore(wish);
    }

    /** A page that is gone, by the name it has or had; absent where none that is gone goes by that name. */
    public Optional<Departed> departed(Slug slug) {
        return acts.departed(slug);
    }

    /** The acts by which pages went that are gone now, latest first. */
    public Paged<PageAct> departures(Paging paging) {
        return acts.departures(paging);
    }

    /** What was done to a page as a whole and what was merged into it, latest first, the last fifty. */
    public List<PageAct> acts(PageId page) {
        return acts.of(page.value());
    }

    /** Gives a page that was renamed the same words as its title: a revision like any other, of nothing but that. */
    EditOutcome retitle(PageWish wish, String title) {
        Revision head = head(wish.page()).orElseThrow(() -> new NoSuchThing("page " + wish.page()));
        Content words = head.content().titled(title);
        return edit(new Edit(head.slug(), head.id(), words, wish.reason(), wish.form(), wish.actor(), false));
    }

    /** The head of a page, by the name it has or had; absent where no page that stands ever had that name. */
    public Optional<Revision> head(Slug slug) {
        return locating.held(slug).flatMap(this::revision);
    }

    /** The head of a page that has just been located; absent where it is gone. */
    public Optional<Revision> revision(Located.Found found) {
        return history.byId(found.slug(), found.head());
    }

    /** What this node keeps of a page for while the database is away, by any name that is known to lead to it. */
    public Optional<KeptPage> kept(Slug name) {
        return kept.page(name);
    }

    /** As {@link #kept}, in a few words; its surroundings are not known. */
    public Optional<CurrentPage> keptInShort(Slug name) {
        return kept.current(name);
    }

    /** The heads of the pages that changed last as this node keeps them, latest first. */
    public List<RevisionLine> keptLastChanged(int pages) {
        return kept.lastChanged(pages);
    }

    /** A page's n-th revision; absent where there is none. */
    public Optional<Revision> revision(Slug slug, int n) {
        return locating.locate(slug) instanceof Located.Found found
                ? history.numbered(slug, found.id().value(), n)
                : Optional.empty();
    }

    /** Another revision of the same page; absent where that is none of its. */
    public Optional<Revision> revision(Revision head, RevisionId id) {
        return history.byId(head.slug(), id).filter(found -> found.page().equals(head.page()));
    }

    /** What is known of the page beside these words. One query. */
    public Beside beside(Revision revision) {
        return besides.upTo(revision.page(), revision.n());
    }

    /** A revision made ready to be shown. */
    public PageView view(Revision revision, RenderOptions.Words words) {
        return viewing.view(revision, RenderOptions.body(words));
    }

    /** A revision made ready to be shown, with a way to edit each section of its text. */
    public PageView view(Revision revision, RenderOptions.Words words, RenderOptions.Editing editing) {
        return viewing.view(revision, RenderOptions.body(words).editedAt(editing));
    }

    /** A page's revisions, newest first. */
    public Paged<RevisionLine> history(PageId page, Paging paging) {
        return history.of(page.value(), HistoryFilter.NONE, paging);
    }

    /** These revisions as lines of a list, in one query. */
    public Map<RevisionId, RevisionLine> lines(Collection<RevisionId> ids) {
        return history.lines(ids);
    }

    /** These acts on pages as a whole, by number, in one query. */
    public Map<Long, PageAct> acts(Collection<Long> ids) {
        return acts.numbered(ids);
    }

    /** Pages by kind, topic and order. */
    public Paged<PageCard> list(PageFilter filter, Paging paging) {
        return lists.pages(filter, paging);
    }

    /** The pages that link to a page, by title. */
    public Paged<PageCard> linkingTo(PageId page, Paging paging) {
        return lists.linkingTo(page.value(), paging);
    }

    /** How many pages there are of each kind that has any. */
    public Map<String, Long> countsByKind() {
        return lists.countsByKind();
    }

    /** How many pages carry each topic, most first. */
    public Map<String, Long> countsByTopic() {
        return lists.countsByTopic();
    }

    /** A revision as one Markdown file with front matter, which an import reads as it is. */
    public static String source(Revision revision) {
        return PageSource.of(revision);
    }

    /**
     * Shows every revision that has its words, page by page and oldest first, over any connection. Memory stays flat
     * where the connection is in a transaction.
     *
     * @throws SQLException where the database cannot be read
     * @throws IOException where the reader has no place for what is shown
     */
    public static void everyRevision(Connection connection, EveryRevision.Reader reader)
            throws SQLException, IOException {
        new EveryRevision(connection).show(reader);
    }

    /**
     * Every name that leads to a page and is not its own: what it was called before, and what was merged into it. Over any
     * connection.
     *
     * @return by name, the page's own name
     * @throws SQLException where the database cannot be read
     */
    public static SortedMap<Slug, Slug> redirects(Connection connection) throws SQLException {
        return Names.redirects(connection);
    }

    /**
     * Takes out again what had been taken out when a newer database was lost, inside the caller's transaction on one that
     * nobody serves from. The ledger says so, with the custodian as actor.
     *
     * @param what as the lost ledger said it
     */
    public static TakenOutBefore suppressAgain(Connection connection, Event.RevisionSuppressed what)
            throws SQLException {
        return new SuppressAgain(connection).run(what);
    }

    /**
     * Compares every revision's words, and those of everything that was done to pages as a whole, with the hashes that the
     * ledger vouches for, over any connection.
     *
     * @return one sentence for each that does not hold; empty where all do
     * @throws SQLException where the database cannot be read
     */
    public static List<String> verify(Connection connection) throws SQLException {
        List<String> problems = new ArrayList<>(new VerifyRevisions(connection).run());
        problems.addAll(new VerifyActs(connection).run());
        problems.addAll(Changes.verify(connection));
        problems.addAll(Questions.verify(connection));
        return problems;
    }
}
