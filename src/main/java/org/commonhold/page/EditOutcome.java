package org.commonhold.page;

import java.util.List;
import org.commonhold.kernel.ChangeId;
import org.commonhold.kernel.FieldError;
import org.commonhold.kernel.Slug;
import org.commonhold.kernel.Verdict;

/** What became of an edit. */
public sealed interface EditOutcome {

    /**
     * Published. Also the answer to a form that was already saved.
     *
     * @param n the revision's number
     */
    record Saved(Slug page, int n) implements EditOutcome {}

    /** The words are the same as the page's, so there is no new revision. */
    record Unchanged(Slug page) implements EditOutcome {}

    /**
     * Published together with what others had published meanwhile, which it does not touch.
     *
     * @param n the revision's number
     * @param since the number of the revision that its writer had begun from
     */
    record Merged(Slug page, int n, int since) implements EditOutcome {}

    /**
     * Somebody else has changed the same words meanwhile. Nothing was overwritten, and nothing is lost: the whole edit
     * waits on the page.
     *
     * @param change the edit that waits
     */
    record Clash(Slug page, ChangeId change) implements EditOutcome {}

    /** There is a page of that name already; nothing was saved. */
    record NameTaken(Slug page, String title) implements EditOutcome {}

    /** The page was deleted or merged into another meanwhile; nothing was saved. */
    record PageGone(Slug page) implements EditOutcome {}

    /** What was typed cannot be saved as it is. Never empty. */
    record Invalid(List<FieldError> errors) implements EditOutcome {}

    /** The gate said no. */
    record Refused(Verdict.Refused verdict) implements EditOutcome {}
}
