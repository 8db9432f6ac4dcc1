package org.commonhold.page;

import java.util.List;
import org.commonhold.kernel.FieldError;
import org.commonhold.kernel.RevisionId;
import org.commonhold.kernel.Slug;
import org.commonhold.kernel.Verdict;

/** What became of an arrival. */
public sealed interface Arrived {

    /**
     * It is here.
     *
     * @param head the page's last revision that came with it
     * @param revisions how many were published; those that say the same as the one before are not
     */
    record Published(long page, Slug slug, RevisionId head, int revisions) implements Arrived {}

    /** Somebody has written on the page since; it stands as it is. */
    record ChangedHere(Slug slug) implements Arrived {}

    /**
     * A version cannot be kept as it is; none was.
     *
     * @param version which, from 1
     */
    record Invalid(int version, List<FieldError> errors) implements Arrived {}

    /** The gate said no. */
    record Refused(Verdict.Refused verdict) implements Arrived {}
}
