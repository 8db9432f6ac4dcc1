package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
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

    private final Pages pages;
    private final Lists lists;
    private final WriteForms forms;
    private final Frames frames;
    private final PageMessages messages;
    private final Nonces nonces;

    ActForms(Pages pages, Lists lists, WriteForms forms, Frames frames, PageMessages messages, Nonces nonces) {
        this.pages = pages;
        this.lists = lists;
        this.forms = forms;
        this.frames = frames;
        this.messages = messages;
        this.nonces = nonces;
    }

    Response renaming(Located.Found found) {
        return forms.unlessRefused(Action.RENAME_PAGE, () -> {
            Revision page = head(found.slug());
            ActInput blank = new ActInput(page.content().title(), false, "", nonces.next());
            return show(200, "rename", page, blank, List.of(), null);
        });
    }

    Response rename(Slug page, ActInput input) {
        ActOutcome outcome = pages.rename(input.wish(page), input.name());
        return switch (outcome) {
            case ActOutcome.Done done -> Answers.seeOther(Addresses.page(done.page()) + retitled(done.page(), input));
            case ActOutcome.Same same -> Answers.seeOther(Addresses.page(same.page()) + retitled(same.page(), input));
            case ActOutcome.NameTaken taken -> show(409, "rename", head(page), input, List.of(), taken.by());
            case ActOutcome.IsGone gone -> Answers.seeOther(Addresses.page(gone.page()));
            case ActOutcome.Invalid invalid -> show(422, "rename", head(page), input, invalid.errors(), null);
            case ActOutcome.Refused refused -> forms.refused(refused.verdict(), null);
        };
    }

    /** Changes the title too where that was asked, as an edit of its own, and tells what happened. */
    private String retitled(Slug page, ActInput input) {
        if (!input.retitle()) {
            return "?saved=renamed";
        }
        EditOutcome outcome = pages.retitle(input.wish(page), input.name());
        return outcome instanceof EditOutcome.Saved || outcome instanceof EditOutcome.Unchanged
                ? "?saved=renamed"
                : "?saved=renamed-only";
    }

    private Response show(
            int status, String act, Revision page, ActInput input, List<FieldError> errors, @Nullable Slug taken) {
        String title = messages.renameTitle(page.content().title());
        ActView view = new ActView(
                act, page, input, errors, lists.countLinkingTo(page.page().value()), taken);
        Frame frame = frames.frame(title, "", view.action()).unlisted();
        return Answers.personal(status, Templates.act(frame, view));
    }

    private Revision head(Slug slug) {
        return pages.head(slug).orElseThrow(() -> new NoSuchThing("page " + slug));
    }
}
