package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.commonhold.kernel.Action;

/** Deletes a page. Its name stays its own and says when and why; its history waits for whoever restores it. */
@ApplicationScoped
class DeletePage {

    private final ActOnPage acting;
    private final PageActs acts;
    private final TakeAway taking;

    DeletePage(ActOnPage acting, PageActs acts, TakeAway taking) {
        this.acting = acting;
        this.acts = acts;
        this.taking = taking;
    }

    ActOutcome delete(PageWish wish) {
        return acting.act(Action.DELETE_PAGE, wish, true, List.of(), this::delete);
    }

    private ActOutcome delete(Names.Holder page, PageWish wish, String ground) {
        PageActs.Doing act = new PageActs.Doing(PageAct.What.DELETED, page.page(), null, null, null);
        if (acts.isDone(act, wish.form())) {
            return new ActOutcome.Done(page.slug());
        }
        if (page.gone()) {
            return new ActOutcome.IsGone(page.slug());
        }
        taking.take(page, act, wish, ground);
        return new ActOutcome.Done(page.slug());
    }
}
