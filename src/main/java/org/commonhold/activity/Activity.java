package org.commonhold.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonhold.kernel.Paged;
import org.commonhold.kernel.Paging;
import org.commonhold.kernel.RevisionId;
import org.commonhold.kernel.Slug;
import org.commonhold.ledger.Entry;
import org.commonhold.ledger.Event;
import org.commonhold.ledger.Ledger;
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
     * The last change of each of the pages that changed last, latest first, each page once. Two queries.
     *
     * @param pages how many at most; fewer where the last {@value #LOOKED_AT} changes were of fewer
     */
    public List<RevisionLine> lastChanged(int pages) {
        Map<Slug, RevisionLine> byPage = new LinkedHashMap<>();
        recentChanges(new Paging(1, LOOKED_AT)).items().forEach(line -> byPage.putIfAbsent(line.slug(), line));
        return byPage.values().stream().limit(pages).toList();
    }

    /** Changes of pages, latest first, in the ledger's order. Two queries. */
    public Paged<RevisionLine> recentChanges(Paging paging) {
        Paged<Entry> entries = ledger.publishedLatestFirst(paging);
        List<RevisionId> ids = new ArrayList<>();
        for (Entry entry : entries.items()) {
            if (entry.event() instanceof Event.RevisionPublished published) {
                ids.add(published.revision());
            }
        }
        Map<RevisionId, RevisionLine> lines = pages.lines(ids);
        List<RevisionLine> inOrder = new ArrayList<>();
        for (RevisionId id : ids) {
            RevisionLine line = lines.get(id);
            if (line != null) {
                inOrder.add(line);
            }
        }
        return new Paged<>(inOrder, entries.paging(), entries.hasNext());
    }
}
