package org.commonhold.api;

import java.util.List;
import org.commonhold.kernel.Licence;
import org.commonhold.kernel.PublicAddress;
import org.commonhold.page.Addresses;
import org.commonhold.search.Related;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Pages that are related to a page. */
@Schema(name = "RelatedAnswer")
record RelatedAnswer(
        @Schema(description = "At most 5, most alike first; empty where none is alike enough")
        List<RelatedPage> related,

        String licence) {

    /** One page. */
    @Schema(name = "RelatedPage")
    record RelatedPage(
            String slug,
            String url,
            String title,
            String kind,

            @Schema(description = "Its opening sentence; may be empty")
            String lead,

            @Schema(description = "BCP 47") String language) {}

    static RelatedAnswer of(List<Related.One> related, PublicAddress address) {
        return new RelatedAnswer(
                related.stream()
                        .map(one -> new RelatedPage(
                                one.slug().value(),
                                address.of(Addresses.page(one.slug())),
                                one.title(),
                                one.kind(),
                                one.lead(),
                                one.language()))
                        .toList(),
                Licence.NAME);
    }
}
