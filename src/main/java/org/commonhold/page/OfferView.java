package org.commonhold.page;

import org.jspecify.annotations.Nullable;

/**
 * An edit that waits, or waited, as somebody sees it.
 *
 * @param form the nonce of the form from which it is settled; for its writer the one that proves it is theirs
 * @param isOwn whether its writer is looking
 * @param brings what of it clashes with nothing, or null where its words are not to be seen
 * @param clashes where it and the page say different things, or null likewise
 * @param becameN the number of the revision that took words of it, 0 for none
 */
record OfferView(
        Offer offer,
        String form,
        boolean isOwn,
        @Nullable Comparison brings,
        @Nullable Comparison clashes,
        int becameN) {

    /**
     * Whoever may see the words: everybody while it waits, if it does not hold what was taken out elsewhere; and its writer
     * always (GOVERNANCE section 4, SAFETY row 13).
     */
    static OfferView of(Offer offer, String form, boolean isOwn, int becameN) {
        boolean shown = (offer.change().isWaiting() && !offer.isWithheld()) || isOwn;
        return new OfferView(
                offer, form, isOwn, shown ? offer.brings() : null, shown ? offer.clashes() : null, becameN);
    }

    /** Where it is told about. */
    public String path() {
        return Addresses.change(offer.change().id());
    }

    /** The same, with what proves its writer. */
    public String ownPath() {
        return isOwn ? path() + "?key=" + form : path();
    }

    /** The form to bring it together with the page by hand. */
    public String combinePath() {
        String path = pagePath() + "/edit?change=" + offer.change().id();
        return isOwn ? path + "&key=" + form : path;
    }

    public String pagePath() {
        return Addresses.page(offer.head().slug());
    }

    public boolean isWaiting() {
        return offer.change().isWaiting();
    }

    /** Whether its words are to be seen. */
    public boolean isShown() {
        return clashes != null;
    }

    public boolean hasPart() {
        return offer.hasPart();
    }
}
