package org.commonhold.api;

import java.util.List;
import org.commonhold.kernel.PublicAddress;
import org.commonhold.page.Addresses;
import org.commonhold.search.Suggestion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Pages whose titles begin as somebody began to type. */
@Schema(name = "SuggestAnswer")
record SuggestAnswer(
        @Schema(description = "At most 8, those whose whole title begins so first")
        List<Title> titles) {

    /** One page. */
    record Title(String slug, String url, String title, String kind) {}

    static SuggestAnswer of(List<Suggestion> suggestions, PublicAddress address) {
        return new SuggestAnswer(suggestions.stream()
                .map(one ->
                        new Title(one.slug().value(), address.of(Addresses.page(one.slug())), one.title(), one.kind()))
                .toList());
    }
}
