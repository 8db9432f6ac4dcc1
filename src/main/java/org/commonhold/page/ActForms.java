package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.commonhold.kernel.Action;
import org.commonhold.kernel.FieldError;
import org.commonhold.kernel.NoSuchThing;
import org.commonhold.kernel.Slug;
import org.commonhold.web.Answers;
import org.commonhold.web.Frame;
import org.commonhold.web.Frames;
import org.jspecify.annotations.Nullable;

/** The forms for what is done to a page as a whole: each says what will come of it, and gives back what was typed. */
@ApplicationScoped
class ActForms {

    static final String RENAME = "rename";
    static final String MERGE = "merge";
    static final String DELETE = "delete";
    static final String RESTORE = "restore";

    private final Pages pages;
    private final Lists lists;
    private final WriteForms forms;
    private final Refusals refusals;
    private final Frames frames;
    private final ActMessages messages;
    private final Nonces nonces;

    ActForms(
            Pages pages,
            Lists lists,
            WriteForms forms,
            Refusals refusals,
            Frames frames,
            ActMessages messages,
            Nonces nonces) {
        this.pages = pages;
        this.lists = lists;
        this.forms = forms;
        this.refusals = refusals;
        this.frames = frames;
        this.messages = messages;
        this.nonces = nonces;
    }

    /** A form with nothing in it but what suggests itself. */
    Response blank(String act, Action action, Slug slug) {
        return forms.unlessRefused(action, () -> {
            String name = act.equals(RENAME) ? page(slug).content().title() : "";
            return show(200, act, slug, new ActInput(name, false, "", nonces.next()), List.of(), null);
        });
    }

    Response rename(Slug slug, ActInput input) {
        return answer(RENAME, slug, input, pages.rename(input.wish(slug), input.name()), now -> {
            String said = input.retitle() && !isRetitled(now, input) ? "renamed-only" : "renamed";
            return Addresses.page(now) + "?saved=" + said;
        });
    }

    Response merge(Slug slug, ActInput input) {
        ActOutcome outcome = pages.merge(input.wish(slug), input.name());
        return answer(MERGE, slug, input, outcome, into -> Addresses.page(into) + "?saved=joined");
    }

    Response delete(Slug slug, ActInput input) {
        return answer(DELETE, slug, input, pages.delete(input.wish(slug)), Addresses::page);
    }

    Response restore(Slug slug, ActInput input) {
        ActOutcome outcome = pages.restore(input.wish(slug));
        return answer(RESTORE, slug, input, outcome, back -> Addresses.page(back) + "?saved=restored");
    }

    /** Changes the title too, as an edit of its own. */
    private boolean isRetitled(Slug slug, ActInput input) {
        EditOutcome outcome = pages.retitle(input.wish(slug), input.name());
        return outcome instanceof EditOutcome.Saved
                || outcome instanceof EditOutcome.Merged
                || outcome instanceof EditOutcome.Unchanged;
    }

    private Response answer(String act, Slug slug, ActInput input, ActOutcome outcome, Function<Slug, String> whereTo) {
        return switch (outcome) {
            case ActOutcome.Done done -> Answers.seeOther(whereTo.apply(done.page()));
            case ActOutcome.Same same -> Answers.seeOther(whereTo.apply(same.page()));
            case ActOutcome.IsGone gone -> Answers.seeOther(Addresses.page(gone.page()));
            case ActOutcome.NameTaken taken -> show(409, act, slug, input, List.of(), new ActView.Trouble(taken.by()));
            case ActOutcome.NoOther none -> show(409, act, slug, input, List.of(), new ActView.Trouble(null));
            case ActOutcome.Invalid invalid -> show(422, act, slug, input, invalid.errors(), null);
            case ActOutcome.Refused refused -> refusals.show(refused.verdict(), null);
        };
    }

    private Response show(
            int status,
            String act,
            Slug slug,
            ActInput input,
            List<FieldError> errors,
            ActView.@Nullable Trouble trouble) {
        Revision page = page(slug);
        PageAct departure =
                act.equals(RESTORE) ? pages.departed(slug).map(Departed::act).orElse(null) : null;
        ActView view = new ActView(
                act, page, input, errors, lists.countLinkingTo(page.page().value()), trouble, departure);
        Frame frame = frames.frame(title(act, page.content().title()), "", view.action())
                .unlisted();
        return Answers.personal(status, Templates.act(frame, view));
    }

    private String title(String act, String page) {
        return switch (act) {
            case RENAME -> messages.renameTitle(page);
            case MERGE -> messages.mergeTitle(page);
            case DELETE -> messages.deleteTitle(page);
            default -> messages.restoreTitle(page);
        };
    }

    private Revision page(Slug slug) {
        return pages.head(slug)
                .or(() -> pages.departed(slug).map(Departed::head))
                .orElseThrow(() -> new NoSuchThing("page " + slug));
    }
}
