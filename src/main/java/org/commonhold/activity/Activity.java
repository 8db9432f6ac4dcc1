package org.commonhold.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonhold.kernel.Paged;
import org.commonhold.kernel.Paging;
import org.commonhold.kernel.RevisionId;
import org.commonhold.ledger.Entry;
import org.commonhold.ledger.Event;
import org.commonhold.ledger.Ledger;
import org.commonhold.page.Pages;
import org.commonhold.page.RevisionLine;

/** The door to what is going on. */
@ApplicationScoped
public class Activity {

    private final Ledger ledger;
    private final Pages pages;

    Activity(Ledger ledger, Pages pages) {
        this.ledger = ledger;
        this.pages = pages;
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
