package org.commonhold.api;

import java.time.Instant;
import org.commonhold.kernel.Licence;
import org.commonhold.kernel.PublicAddress;
import org.commonhold.page.CurrentPage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a card shows of a page. */
@Schema(name = "CardAnswer")
record CardAnswer(
        String slug,
        String url,

        @Schema(description = "The revision's number on the page, from 1")
        int revision,

        String kind,
        String title,

        @Schema(description = "The opening sentence or an excerpt; may be empty")
        String lead,

        @Schema(description = "BCP 47") String language,
        Instant changedAt,
        String licence,
        String licenceUrl) {

    static CardAnswer of(CurrentPage page, PublicAddress address) {
        return new CardAnswer(
                page.slug().value(),
                address.of(page.path()),
                page.n(),
                page.kind(),
                page.title(),
                page.lead(),
                page.language(),
                page.at(),
                Licence.NAME,
                Licence.ADDRESS);
    }
}
