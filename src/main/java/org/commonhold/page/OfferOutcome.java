package org.commonhold.page;

import org.commonhold.kernel.Verdict;
import org.commonhold.review.Change;

/** What became of a wish to settle an edit that waits. */
sealed interface OfferOutcome {

    /** It is settled as was wished, now or by the same wish before. */
    record Settled() implements OfferOutcome {}

    /** The part that clashes with nothing is on the page; the rest waits on. */
    record PartPublished() implements OfferOutcome {}

    /** Somebody had settled it in another way. */
    record SettledBefore(Change change) implements OfferOutcome {}

    /** The page is not the one that was shown with the question. Nothing happened. */
    record Moved() implements OfferOutcome {}

    /** Both together cannot be kept as they are: too long, or too involved. Somebody has to bring them together by hand. */
    record NeedsAHand() implements OfferOutcome {}

    /** The gate said no. */
    record Refused(Verdict.Refused verdict) implements OfferOutcome {}
}
