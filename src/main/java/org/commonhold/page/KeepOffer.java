package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.TreeSet;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.ChangeId;
import org.commonhold.kernel.PageId;
import org.commonhold.kernel.RevisionId;
import org.commonhold.review.ChangeState;
import org.commonhold.review.Changes;
import org.commonhold.review.ProposedChange;
import org.jspecify.annotations.Nullable;

/** Keeps an edit that waits on a page, and ends its waiting, inside a write: the page shows both at once. */
@ApplicationScoped
class KeepOffer {

    private final Changes changes;
    private final Neighbours neighbours;

    KeepOffer(Changes changes, Neighbours neighbours) {
        this.changes = changes;
        this.neighbours = neighbours;
    }

    ChangeId keep(
            PageId page, @Nullable RevisionId base, ProposedWords words, Actor author, String form, String ground) {
        show(page);
        return changes.keep(new ProposedChange(page.subject(), base, words.payload(), author, form), ground);
    }

    /** @return false where it was settled before; then nothing happened */
    boolean settle(PageId page, ChangeId id, ChangeState to, @Nullable RevisionId became, Actor by, String ground) {
        show(page);
        return changes.settle(id, to, became, by, ground);
    }

    private void show(PageId page) {
        neighbours.lock(new TreeSet<>(List.of(page.value())));
        neighbours.stir(List.of(page.value()));
    }
}
