package org.commonhold.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.commonhold.kernel.Slug;
import org.commonhold.kernel.Subject;

/**
 * What the public may find of a subject, as plain text.
 *
 * @param revision what version of the subject this is; grows with each change
 * @param slug its address
 * @param kind the name of its kind
 * @param lead its opening sentence or an excerpt, shown where nothing better matches; may be empty
 * @param language BCP 47
 * @param aliases other names it goes by
 * @param topics slugs
 * @param facets values that people may filter by, by field name (kind and topics are not among them)
 * @param fields the plain text of its fields
 * @param body the plain text of its body
 * @param changedAt when it was last changed
 */
public record PublicText(
        Subject subject,
        long revision,
        Slug slug,
        String title,
        String kind,
        String lead,
        String language,
        List<String> aliases,
        List<String> topics,
        Map<String, List<String>> facets,
        List<String> fields,
        String body,
        Instant changedAt) {

    public PublicText {
        aliases = List.copyOf(aliases);
        topics = List.copyOf(topics);
        facets = Map.copyOf(facets);
        fields = List.copyOf(fields);
    }
}
