package org.commonhold.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonhold.kernel.Paged;
import org.commonhold.kernel.Paging;
import org.commonhold.kernel.RevisionId;
import org.commonhold.kernel.Slug;
import org.commonhold.ledger.Entry;
import org.commonhold.ledger.Event;
import org.commonhold.ledger.Ledger;
import org.commonhold.ledger.PageEvent;
import org.commonhold.page.PageAct;
import org.commonhold.page.Pages;
import org.commonhold.page.RevisionLine;

/** The door to what is going on. */
@ApplicationScoped
public class Activity {

    private static final int LOOKED_AT = 50;

    private final Ledger ledger;
    private final Pages pages;

    Activity(Ledger ledger, Pages pages) {
        this.ledger = ledger;
        this.pages = pages;
    }

    /**
     * The last revision of each of the pages that changed last, latest first, each page once, those that are gone not at
     * all.
     *
     * @param pages how many at most; fewer where the last {@value #LOOKED_AT} changes were of fewer
     */
    public List<RevisionLine> lastChanged(int pages) {
        Map<Slug, RevisionLine> byPage = new LinkedHashMap<>();
        for (Change change : recentChanges(new Paging(1, LOOKED_AT)).items()) {
            RevisionLine line = change.line();
            if (line != null && line.isStanding()) {
                byPage.putIfAbsent(line.slug(), line);
            }
        }
        return byPage.values().stream().limit(pages).toList();
    }

    /** Changes of pages, latest first, in the ledger's order. Three queries. */
    public Paged<Change> recentChanges(Paging paging) {
        Paged<Entry> entries = ledger.changesOfPagesLatestFirst(paging);
        return new Paged<>(changes(entries.items()), entries.paging(), entries.hasNext());
    }

    /** Those before a position in the ledger, so that whoever goes on from there misses none. Three queries. */
    ChangesBefore changesBefore(long position, int size) {
        List<Entry> entries = ledger.changesOfPagesBefore(position, size + 1);
        boolean hasMore = entries.size() > size;
        List<Entry> these = hasMore ? entries.subList(0, size) : entries;
        return new ChangesBefore(changes(these), hasMore ? these.getLast().seq() : null);
    }

    private List<Change> changes(List<Entry> entries) {
        List<RevisionId> revisions = new ArrayList<>();
        List<Long> acts = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.event() instanceof Event.RevisionPublished published) {
                revisions.add(published.revision());
            } else if (entry.event() instanceof PageEvent event) {
                acts.add(event.act());
            }
        }
        Map<RevisionId, RevisionLine> lineOf = pages.lines(revisions);
        Map<Long, PageAct> actOf = pages.acts(acts);
        List<Change> inOrder = new ArrayList<>();
        for (Entry entry : entries) {
            change(entry, lineOf, actOf).ifPresent(inOrder::add);
        }
        return inOrder;
    }

    private static Optional<Change> change(
            Entry entry, Map<RevisionId, RevisionLine> lineOf, Map<Long, PageAct> actOf) {
        if (entry.event() instanceof Event.RevisionPublished published) {
            return Optional.ofNullable(lineOf.get(published.revision())).map(line -> new Change(line, null));
        }
        if (entry.event() instanceof PageEvent event) {
            return Optional.ofNullable(actOf.get(event.act())).map(act -> new Change(null, act));
        }
        return Optional.empty();
    }
}
