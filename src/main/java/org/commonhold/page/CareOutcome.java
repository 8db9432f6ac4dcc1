package org.commonhold.page;

import org.commonhold.kernel.Verdict;

/** What became of an act of looking after a page. */
sealed interface CareOutcome {

    /** It is done. */
    record Done() implements CareOutcome {}

    /** It was so before: on the same day somebody looked over the same words, or the date was that one. */
    record Same() implements CareOutcome {}

    /** The gate said no. */
    record Refused(Verdict.Refused verdict) implements CareOutcome {}
}
