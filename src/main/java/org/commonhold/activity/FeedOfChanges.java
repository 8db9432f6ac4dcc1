package org.commonhold.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.commonhold.kernel.Licence;
import org.commonhold.ledger.Head;
import org.commonhold.page.Kinds;
import org.commonhold.page.PageAct;
import org.commonhold.page.RevisionLine;
import org.commonhold.web.WebMessages;

/**
 * Recent changes as a feed. What is gone or was taken out is a line that says so, why it went, and nothing of what was
 * there: a feed is kept by others for ever.
 */
@ApplicationScoped
class FeedOfChanges {

    private static final int SIZE = 50;
    private static final String PATH = "/feeds/changes";

    private final Activity activity;
    private final Kinds kinds;
    private final EntryNames names;
    private final ActivityMessages words;
    private final WebMessages frame;

    FeedOfChanges(Activity activity, Kinds kinds, EntryNames names, ActivityMessages words, WebMessages frame) {
        this.activity = activity;
        this.kinds = kinds;
        this.names = names;
        this.words = words;
        this.frame = frame;
    }

    /** @param before the position in the ledger before which the changes were, or 0 for the latest */
    Feed of(long before, Head head) {
        ChangesBefore changes = activity.changesBefore(before == 0 ? Long.MAX_VALUE : before, SIZE);
        List<FeedEntry> entries = changes.changes().stream().map(this::entry).toList();
        return new Feed(
                words.feedTitle(frame.siteName(), words.title()),
                PATH,
                before == 0 ? "" : "?before=" + before,
                changes.next() == null ? null : "?before=" + changes.next(),
                "/changes",
                entries.isEmpty() ? head.at() : entries.getFirst().at(),
                entries);
    }

    private FeedEntry entry(Change change) {
        return change.line() == null ? entry(Objects.requireNonNull(change.act())) : entry(change.line());
    }

    private FeedEntry entry(RevisionLine line) {
        boolean compared = line.isStanding() && line.n() > 1;
        return new FeedEntry(
                names.revision(line.page(), line.n(), line.at()),
                line.isStanding() ? line.title() : EntryNames.words(line.slug()),
                line.path(),
                line.language(),
                names.author(line.actor()),
                line.at(),
                compared ? line.path() + "/compare?from=" + (line.n() - 1) + "&to=" + line.n() : null,
                kinds.kind(line.kind())
                        .map(kind -> new FeedEntry.KindName(kind.name(), kind.label()))
                        .orElse(null),
                List.of(),
                summary(line),
                null,
                Licence.NAME);
    }

    private String summary(RevisionLine line) {
        if (!line.isStanding()) {
            return words.pageGone();
        }
        if (line.isSuppressed()) {
            return words.takenOut();
        }
        if (!line.summary().isEmpty()) {
            return line.summary();
        }
        return line.n() == 1 ? words.created() : words.noSummary();
    }

    private FeedEntry entry(PageAct act) {
        return new FeedEntry(
                names.act(act),
                act.standing() ? act.title() : EntryNames.words(act.slug()),
                act.path(),
                act.language(),
                names.author(act.actor()),
                act.at(),
                null,
                null,
                List.of(),
                summary(act),
                null,
                Licence.NAME);
    }

    private String summary(PageAct act) {
        String done = switch (act.what()) {
            case RENAMED -> words.renamed(String.valueOf(act.former()), String.valueOf(act.called()));
            case MERGED -> words.merged(String.valueOf(act.target()));
            case DELETED -> words.deleted();
            case RESTORED -> words.restored();
        };
        boolean tells = act.standing() || act.what() == PageAct.What.DELETED || act.what() == PageAct.What.MERGED;
        return act.reason().isEmpty() || !tells ? done : done + " “" + act.reason() + "”";
    }
}
