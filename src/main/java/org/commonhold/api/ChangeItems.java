package org.commonhold.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonhold.kernel.PageId;
import org.commonhold.kernel.Slug;
import org.commonhold.ledger.Event;
import org.commonhold.ledger.PageChanges.Placed;
import org.commonhold.ledger.PageEvent;
import org.commonhold.ledger.QuestionEvent;
import org.commonhold.page.Harvest;
import org.commonhold.page.PageAct;
import org.commonhold.page.PageName;
import org.commonhold.page.Pages;
import org.jspecify.annotations.Nullable;

/** Entries of the ledger as changes of pages, with the pages' names of today. Two statements for all of them. */
@ApplicationScoped
class ChangeItems {

    private final Harvest harvest;
    private final Pages pages;
    private final PageAnswers answers;

    ChangeItems(Harvest harvest, Pages pages, PageAnswers answers) {
        this.harvest = harvest;
        this.pages = pages;
        this.answers = answers;
    }

    List<ChangeItem> of(List<Placed> changes) {
        Set<PageId> ids = new HashSet<>();
        List<Long> renamings = new ArrayList<>();
        for (Placed change : changes) {
            ids.add(change.entry().event().subject().pageId());
            if (change.entry().event() instanceof PageEvent.Renamed renamed) {
                renamings.add(renamed.act());
            }
        }
        Map<PageId, PageName> names = harvest.names(ids);
        Map<Long, PageAct> acts = pages.acts(renamings);
        List<ChangeItem> items = new ArrayList<>();
        for (Placed change : changes) {
            PageName name = names.get(change.entry().event().subject().pageId());
            if (name != null) {
                items.add(item(change, name, acts));
            }
        }
        return items;
    }

    private ChangeItem item(Placed change, PageName name, Map<Long, PageAct> acts) {
        Event event = change.entry().event();
        PageAct renaming = event instanceof PageEvent.Renamed renamed ? acts.get(renamed.act()) : null;
        return new ChangeItem(
                change.position().toString(),
                type(event),
                event.subject().pageId().value(),
                name.slug().value(),
                answers.url(name.slug()),
                name.standing(),
                revision(event),
                change.entry().at(),
                text(renaming == null ? null : renaming.former()),
                text(renaming == null ? null : renaming.called()),
                event instanceof PageEvent.Merged merged ? merged.into().value() : null);
    }

    private static String type(Event event) {
        return switch (event) {
            case Event.RevisionPublished _ -> "published";
            case Event.RevisionSuppressed _ -> "suppressed";
            case Event.PageChecked _ -> "checked";
            case Event.ReviewSet _ -> "review-set";
            case PageEvent.Renamed _ -> "renamed";
            case PageEvent.Merged _ -> "merged";
            case PageEvent.Deleted _ -> "deleted";
            case PageEvent.Restored _ -> "restored";
            case Event.ChangeOffered _,
                    Event.ChangeSettled _,
                    Event.SettingTaken _,
                    Event.KindTaken _,
                    QuestionEvent _ -> throw new IllegalStateException("no change of a page: " + event.type());
        };
    }

    private static @Nullable Integer revision(Event event) {
        return switch (event) {
            case Event.RevisionPublished published -> published.n();
            case Event.RevisionSuppressed suppressed -> suppressed.n();
            case Event.PageChecked checked -> checked.n();
            default -> null;
        };
    }

    private static @Nullable String text(@Nullable Slug slug) {
        return slug == null ? null : slug.value();
    }
}
