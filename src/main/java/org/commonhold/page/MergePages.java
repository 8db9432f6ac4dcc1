package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.commonhold.kernel.Action;
import org.commonhold.kernel.FieldError;
import org.commonhold.kernel.Settings;
import org.commonhold.kernel.Slug;

/**
 * Lets all names of a page lead to another one, which stays as it is. Both have to stand, and what led to the first leads
 * straight to the second from then on: so nothing is ever led on twice, nor in a circle.
 */
@ApplicationScoped
class MergePages {

    private final ActOnPage acting;
    private final Settings settings;
    private final Names names;
    private final PageActs acts;
    private final TakeAway taking;

    MergePages(ActOnPage acting, Settings settings, Names names, PageActs acts, TakeAway taking) {
        this.acting = acting;
        this.settings = settings;
        this.names = names;
        this.acts = acts;
        this.taking = taking;
    }

    ActOutcome merge(PageWish wish, String typed) {
        List<FieldError> errors = new ArrayList<>();
        String into = CheckContent.line("name", typed, settings.number(Settings.Key.PAGE_TITLE_MAX), errors);
        if (errors.isEmpty() && into.isBlank()) {
            errors.add(FieldError.of("name", FieldError.Code.REQUIRED));
        }
        Slug other = Slug.of(into);
        return acting.act(
                Action.MERGE_PAGES, wish, false, errors, (page, why, ground) -> merge(page, other, why, ground));
    }

    private ActOutcome merge(Names.Holder page, Slug into, PageWish wish, String ground) {
        Names.Target target = names.resolve(List.of(into)).get(into);
        if (target == null) {
            return new ActOutcome.NoOther();
        }
        PageActs.Doing act = new PageActs.Doing(PageAct.What.MERGED, page.page(), null, null, target.page());
        if (acts.isDone(act, wish.form())) {
            return new ActOutcome.Done(target.slug());
        }
        if (page.gone()) {
            return new ActOutcome.IsGone(page.slug());
        }
        if (target.page() == page.page()) {
            return new ActOutcome.NoOther();
        }
        taking.take(page, act, wish, ground);
        return new ActOutcome.Done(target.slug());
    }
}
