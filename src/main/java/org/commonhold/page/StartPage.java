package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.commonhold.kernel.Action;
import org.commonhold.kernel.Authority;
import org.commonhold.kernel.Slug;
import org.commonhold.kernel.Subject;
import org.commonhold.kernel.Verdict;
import org.commonhold.page.PublishRevision.Draft;

/** Starts a page for somebody who wrote it here, inside a write. */
@ApplicationScoped
class StartPage {

    private final Authority gate;
    private final SavedForms forms;
    private final Names names;
    private final PublishRevision publishing;

    StartPage(Authority gate, SavedForms forms, Names names, PublishRevision publishing) {
        this.gate = gate;
        this.forms = forms;
        this.names = names;
        this.publishing = publishing;
    }

    EditOutcome start(Edit edit, PreparedPage words) {
        Verdict verdict = gate.ground(edit.actor(), Action.CREATE_PAGE, Subject.WHOLE);
        if (!(verdict instanceof Verdict.Allowed allowed)) {
            return new EditOutcome.Refused((Verdict.Refused) verdict);
        }
        forms.hold(edit.form());
        String digest = SavedForms.digest(edit, words);
        Optional<EditOutcome> before = forms.answered(edit.form(), digest);
        return before.orElseGet(() -> first(edit, new Draft(words, edit.actor(), allowed.ground(), null), digest));
    }

    private EditOutcome first(Edit edit, Draft draft, String digest) {
        String title = draft.content().title();
        Slug wanted = Slug.of(title);
        Slug slug = wanted;
        Optional<Names.Holder> other = names.taken(slug);
        for (int n = 2; other.isPresent(); n++) {
            if (!edit.asSecond()) {
                return new EditOutcome.NameTaken(other.get().slug(), title);
            }
            slug = wanted.numbered(n);
            other = names.taken(slug);
        }
        RevisionRow row = publishing.start(slug, List.of(draft), edit.question());
        if (row == null) {
            return new EditOutcome.NameTaken(slug, title);
        }
        forms.keep(edit.form(), digest, row, null);
        return new EditOutcome.Saved(slug, row.n);
    }
}
