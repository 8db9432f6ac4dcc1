package org.commonhold.page;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonhold.kernel.PageId;
import org.commonhold.kernel.RevisionId;
import org.commonhold.kernel.Slug;

/** Where an address leads. */
public sealed interface Located {

    /**
     * A page that can be read.
     *
     * @param surroundings counts what changes beside its text
     * @param site counts what changes on every page
     * @param since when its database came to be; after a restore the counts begin again at what they were
     */
    record Found(PageId id, Slug slug, RevisionId head, long surroundings, long site, Instant since)
            implements Located {

        /** Letters, digits and hyphens: another state of this page, here or before a restore, has other ones. */
        public String tag() {
            return Stream.of(head.value(), surroundings, site, ChronoUnit.MICROS.between(Instant.EPOCH, since))
                    .map(count -> Long.toString(count, 36))
                    .collect(Collectors.joining("-"));
        }
    }

    /** Another name of a page. */
    record Elsewhere(Slug slug) implements Located {}

    /**
     * A page that was deleted.
     *
     * @param act when, why, by whom and on which ground
     */
    record Gone(PageAct act) implements Located {}

    /** Nothing of that name. */
    record Nowhere() implements Located {}
}
