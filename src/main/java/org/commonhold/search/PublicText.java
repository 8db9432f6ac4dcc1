package org.commonhold.search;

import java.time.Instant;
import java.util.List;
import org.commonhold.kernel.Slug;
import org.commonhold.kernel.Subject;

/**
 * What the public may find of a subject, as plain text.
 *
 * @param revision the number of this version of the subject, from 1; grows with each change
 * @param slug its address
 * @param kind the name of its kind
 * @param lead its opening sentence or an excerpt, shown where nothing better matches; may be empty
 * @param language BCP 47
 * @param aliases other names it goes by
 * @param topics slugs
 * @param places where it is about, as written
 * @param fields its fields
 * @param body the plain text of its body
 * @param sections the sections of the body, in their order; words before the first are in none
 * @param changedAt when it was last changed
 * @param year the year of that in the commons' own zone
 * @param copy what it takes to show the subject while the database is away
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
        List<String> places,
        List<Part> fields,
        String body,
        List<Section> sections,
        Instant changedAt,
        int year,
        Copy copy) {

    /**
     * What one field holds.
     *
     * @param text plain
     * @param anchor where it stands in the page; empty where it has no place of its own
     * @param title what the page calls it
     */
    public record Part(String text, String anchor, String title) {}

    /**
     * A section of the body, up to the next one.
     *
     * @param from where in the body it begins, in characters of UTF-16
     * @param anchor where it stands in the page; empty for what has no place of its own
     * @param title the words of its heading
     */
    public record Section(int from, String anchor, String title) {}

    public PublicText {
        aliases = List.copyOf(aliases);
        topics = List.copyOf(topics);
        places = List.copyOf(places);
        fields = List.copyOf(fields);
        sections = List.copyOf(sections);
    }
}
