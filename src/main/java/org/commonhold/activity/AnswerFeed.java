package org.commonhold.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.commonhold.kernel.Clock;
import org.commonhold.kernel.Paged;
import org.commonhold.kernel.PublicAddress;
import org.commonhold.ledger.Head;
import org.commonhold.ledger.Ledger;
import org.commonhold.page.CurrentPage;
import org.commonhold.page.Kinds;
import org.commonhold.web.Build;
import org.commonhold.web.Version;

/** Answers with a feed, or by saying that it is as it was. */
@ApplicationScoped
class AnswerFeed {

    private final FeedOfChanges changes;
    private final FeedOfPages pages;
    private final Kinds kinds;
    private final Ledger ledger;
    private final PublicAddress address;
    private final Build build;
    private final Clock clock;

    AnswerFeed(
            FeedOfChanges changes,
            FeedOfPages pages,
            Kinds kinds,
            Ledger ledger,
            PublicAddress address,
            Build build,
            Clock clock) {
        this.changes = changes;
        this.pages = pages;
        this.kinds = kinds;
        this.ledger = ledger;
        this.address = address;
        this.build = build;
        this.clock = clock;
    }

    /** @param before as {@link FeedOfChanges} has it */
    Response changes(FeedForm form, long before, HttpHeaders asking) {
        Head head = ledger.last();
        return answer(form, ledger.position().toString(), head, asking, () -> changes.of(before, head));
    }

    Response pages(FeedForm form, Listed listed, Paged<CurrentPage> found, HttpHeaders asking) {
        Head head = ledger.last();
        String tag = Fingerprint.of(listed, found.items(), kinds.all());
        return answer(form, tag, head, asking, () -> pages.of(listed, found, head));
    }

    /** Nothing public changes without an entry in the ledger, so the time of the last one is never too early. */
    private Response answer(FeedForm form, String tag, Head head, HttpHeaders asking, Supplier<Feed> feed) {
        Version version = Version.since(head.at(), build.id() + "-" + tag, clock.now());
        return form.answer(version, asking, feed, address);
    }
}
