package org.commonhold.page;

import org.commonhold.review.Change;
import org.jspecify.annotations.Nullable;

/**
 * An edit that waits, or waited, on a page, held against the page as it now stands.
 *
 * @param head the page now
 * @param words what its writer saved
 * @param kind the kind of these words
 * @param merged both brought together
 * @param isWithheld whether the words of the revision that it began from were taken out: it may hold them still, so it is
 *     its writer's alone
 */
record Offer(Change change, Revision head, ProposedWords words, Kind kind, MergedContent merged, boolean isWithheld) {

    static Offer of(Change change, Revision head, @Nullable Revision base, ProposedWords words, Kind kind) {
        boolean isTakenOut = base != null && base.isSuppressed();
        Content from = base == null || isTakenOut ? null : base.content();
        MergedContent merged = MergeContents.merge(from, words.content(), head.content(), kind);
        return new Offer(change, head, words, kind, merged, isTakenOut);
    }

    /** What would come in without touching anybody's words. */
    Comparison brings() {
        return CompareContents.compare(head.content(), merged.preferringTheirs(), kind);
    }

    /** Where it says something else than the page: the page's words before, the offered words after. */
    Comparison clashes() {
        return CompareContents.compare(merged.preferringTheirs(), merged.preferringMine(), kind);
    }

    /** Whether the page says all of it by now. */
    public boolean isSaid() {
        return merged.preferringMine().equals(head.content());
    }

    /** Whether there is a part that clashes with nothing. */
    public boolean hasPart() {
        return !merged.preferringTheirs().equals(head.content());
    }
}
