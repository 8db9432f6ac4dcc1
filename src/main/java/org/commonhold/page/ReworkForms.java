package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.commonhold.kernel.NoSuchThing;
import org.commonhold.web.Answers;
import org.commonhold.web.Frame;
import org.commonhold.web.Frames;

/**
 * Fills the form of a page so that saving it goes back on earlier work: the whole page as it was in one revision, or one
 * change taken back with all later work left in place. It is saved as any edit is, so nothing is ever taken out of history.
 */
@ApplicationScoped
class ReworkForms {

    private final Pages pages;
    private final Kinds kinds;
    private final WriteForms forms;
    private final Nonces nonces;
    private final Frames frames;
    private final ChangeMessages messages;

    ReworkForms(Pages pages, Kinds kinds, WriteForms forms, Nonces nonces, Frames frames, ChangeMessages messages) {
        this.pages = pages;
        this.kinds = kinds;
        this.forms = forms;
        this.nonces = nonces;
        this.frames = frames;
        this.messages = messages;
    }

    /** @throws NoSuchThing where there is no such revision with its words */
    Response restore(Revision head, int n) {
        Revision old = revision(head, n);
        Comparison nothing = compare(head.content(), head.content());
        return show(
                head,
                old.content(),
                messages.restoresRevision(n),
                new Rework(old, false, compare(head.content(), old.content()), nothing));
    }

    /**
     * Merges the way back from the revision to the one before it into the page as it stands: a three-way merge whose base
     * is the revision, one side the page now and the other the revision before.
     *
     * @throws NoSuchThing where there is no such revision, or none before it, with its words
     */
    Response undo(Revision head, int n) {
        Revision undone = revision(head, n);
        Revision before = revision(head, n - 1);
        Kind kind = forms.kindOf(head.content().kind());
        MergedContent merged = MergeContents.merge(undone.content(), head.content(), before.content(), kind);
        Content together = merged.preferringMine();
        return show(
                head,
                together,
                messages.undoesRevision(n),
                new Rework(
                        undone, true, compare(head.content(), together), compare(together, merged.preferringTheirs())));
    }

    private Response show(Revision head, Content words, String summary, Rework rework) {
        Kind kind = forms.kindOf(words.kind());
        FormInput input = FormInput.of(words, summary, head.id(), kind, nonces.next(), "");
        FormView form = FormView.of(head.slug(), kind, kinds.all(), input, List.of(), false);
        int n = rework.of().n();
        String title = head.content().title();
        Frame frame = frames.frame(
                        rework.isUndo() ? messages.undoTitle(title, n) : messages.restoreRevisionTitle(title, n),
                        "",
                        form.path() + "/edit")
                .unlisted();
        return Answers.personal(200, Templates.rework(frame, head, rework, form));
    }

    private Comparison compare(Content from, Content to) {
        return CompareContents.compare(from, to, forms.kindOf(to.kind()));
    }

    private Revision revision(Revision head, int n) {
        return pages.revision(head.slug(), n)
                .filter(revision -> !revision.isSuppressed())
                .orElseThrow(() -> new NoSuchThing("revision " + n + " of " + head.slug()));
    }
}
