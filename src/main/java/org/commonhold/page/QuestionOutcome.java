package org.commonhold.page;

import org.commonhold.kernel.Verdict;

/** What came of a wish about a question. */
public sealed interface QuestionOutcome {

    /** It is as wished, or was already. */
    record Done(long id) implements QuestionOutcome {}

    /** It stood on the board before, in these words or much the same. */
    record Known(long id) implements QuestionOutcome {}

    /** The words cannot stand on the board. */
    record Unfit(Why why) implements QuestionOutcome {}

    /** One caller has kept as many today as the charter lets one. */
    record TooMany() implements QuestionOutcome {}

    /** There is no page of the name that was given as the answer. */
    record NoPage() implements QuestionOutcome {}

    /** It was taken off the board. */
    record Gone() implements QuestionOutcome {}

    /** The gate said no. */
    record Refused(Verdict.Refused verdict) implements QuestionOutcome {}

    /** Why words cannot stand on the board. */
    enum Why {
        /** No words of a language, or hardly any. */
        NO_WORDS,
        TOO_LONG,
        /** They look like what a person can be reached by. */
        PRIVATE
    }
}
