package org.commonhold.page;

import java.util.List;
import org.commonhold.kernel.FieldError;
import org.commonhold.kernel.Slug;
import org.commonhold.kernel.Verdict;

/** What became of the wish to do something to a page as a whole. */
public sealed interface ActOutcome {

    /**
     * Done; also the answer to the same form sent again.
     *
     * @param page where to look: the page under its new name, the page that it was merged into
     */
    record Done(Slug page) implements ActOutcome {}

    /** It was so already, and nothing was done. */
    record Same(Slug page) implements ActOutcome {}

    /** The new name is another page's, or was; nothing was done. */
    record NameTaken(Slug by) implements ActOutcome {}

    /** There is no other page of the name into which this one was to be merged; nothing was done. */
    record NoOther() implements ActOutcome {}

    /** The page was deleted or merged into another; nothing was done. */
    record IsGone(Slug page) implements ActOutcome {}

    /** What was typed will not do. Never empty. */
    record Invalid(List<FieldError> errors) implements ActOutcome {}

    /** The gate said no. */
    record Refused(Verdict.Refused verdict) implements ActOutcome {}
}
