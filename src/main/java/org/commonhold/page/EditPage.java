package org.commonhold.page;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.commonhold.kernel.Action;
import org.commonhold.kernel.Authority;
import org.commonhold.kernel.FieldError;
import org.commonhold.kernel.Slug;
import org.commonhold.kernel.Subject;
import org.commonhold.kernel.Verdict;
import org.commonhold.ledger.Ledger;
import org.commonhold.markup.TooComplex;
import org.commonhold.page.PublishRevision.Draft;
import org.jspecify.annotations.Nullable;

/**
 * Publishes words on a page, or starts one. Checks and reads the text before the transaction; inside it asks the gate,
 * takes its locks in the order of the house (the form, names, pages by id, the ledger's head), and loses nothing: where
 * somebody else was first, their revision stands and this one goes back to its writer.
 */
@ApplicationScoped
class EditPage {

    private final Ledger ledger;
    private final Authority gate;
    private final KindsInForce kinds;
    private final CheckContent checking;
    private final SavedForms forms;
    private final PublishRevision publishing;
    private final LocatePage locating;
    private final History history;

    EditPage(
            Ledger ledger,
            Authority gate,
            KindsInForce kinds,
            CheckContent checking,
            SavedForms forms,
            PublishRevision publishing,
            LocatePage locating,
            History history) {
        this.ledger = ledger;
        this.gate = gate;
        this.kinds = kinds;
        this.checking = checking;
        this.forms = forms;
        this.publishing = publishing;
        this.locating = locating;
        this.history = history;
    }

    EditOutcome edit(Edit edit) {
        Optional<Kind> kind = kinds.kind(edit.content().kind());
        if (kind.isEmpty()) {
            return new EditOutcome.Invalid(List.of(FieldError.of("kind", FieldError.Code.NOT_A_CHOICE)));
        }
        CheckContent.Checked checked =
                checking.check(edit.content(), edit.summary(), kind.get(), standing(edit.page()));
        if (!checked.errors().isEmpty()) {
            return new EditOutcome.Invalid(checked.errors());
        }
        PreparedPage prepared;
        try {
            prepared = PreparedPage.of(checked.content(), checked.summary(), kind.get());
        } catch (TooComplex e) {
            return new EditOutcome.Invalid(List.of(FieldError.of("body", FieldError.Code.TOO_COMPLEX)));
        }
        return ledger.write(() -> save(edit, prepared)).value();
    }

    /** The words as they stand before any lock is taken. */
    private @Nullable Content standing(@Nullable Slug page) {
        return page == null
                ? null
                : QuarkusTransaction.requiringNew()
                        .call(() -> locating.held(page).flatMap(found -> history.byId(found.slug(), found.head())))
                        .map(Revision::content)
                        .orElse(null);
    }

    private EditOutcome save(Edit edit, PreparedPage prepared) {
        boolean isNew = edit.page() == null;
        Verdict verdict = gate.ground(edit.actor(), isNew ? Action.CREATE_PAGE : Action.EDIT_PAGE, Subject.WHOLE);
        if (!(verdict instanceof Verdict.Allowed allowed)) {
            return new EditOutcome.Refused((Verdict.Refused) verdict);
        }
        forms.hold(edit.form());
        String digest = SavedForms.digest(edit, prepared);
        Optional<EditOutcome.Saved> before = forms.answered(edit.form(), digest);
        if (before.isPresent()) {
            return before.get();
        }
        Draft draft = new Draft(prepared, edit.actor(), allowed.ground(), null);
        EditOutcome outcome = isNew ? publishing.first(edit, draft) : publishing.next(edit, draft);
        if (outcome instanceof EditOutcome.Saved saved) {
            forms.keep(edit.form(), digest, saved);
        }
        return outcome;
    }
}
