package org.commonhold.search;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.commonhold.kernel.Slug;
import org.commonhold.search.SearchResults.Hit;
import org.commonhold.search.SearchResults.Place;
import org.commonhold.search.SearchResults.Span;
import org.jspecify.annotations.Nullable;

/** A document as the list shows it, read from the index alone. */
record Found(int id, Document document) {

    private static final Set<String> SHOWN = Set.of(
            Fields.SLUG,
            Fields.REVISION,
            Fields.RULES,
            Fields.TITLE,
            Fields.ALIASES,
            Fields.KIND,
            Fields.LEAD,
            Fields.LANGUAGE,
            Fields.TOPIC,
            Fields.CHANGED);

    private static final Set<String> WITH_TEXT = Stream.concat(
                    SHOWN.stream(),
                    Stream.concat(
                            Stream.of(Fields.NAMED, Fields.LINKS),
                            Stream.of(Fields.TEXT, Fields.BODY)
                                    .flatMap(field ->
                                            Stream.of(field, Fields.sentences(field), Fields.sections(field)))))
            .collect(Collectors.toUnmodifiableSet());

    static Found read(StoredFields stored, int id) throws IOException {
        return new Found(id, stored.document(id, SHOWN));
    }

    /** The same with the texts that passages are taken from. */
    static Found readWithText(StoredFields stored, int id) throws IOException {
        return new Found(id, stored.document(id, WITH_TEXT));
    }

    Slug slug() {
        return new Slug(document.get(Fields.SLUG));
    }

    String title() {
        return document.get(Fields.TITLE);
    }

    String kind() {
        return document.get(Fields.KIND);
    }

    String language() {
        return document.get(Fields.LANGUAGE);
    }

    /** The language whose rules its stems are made by. */
    String rules() {
        return document.get(Fields.RULES);
    }

    String lead() {
        return document.get(Fields.LEAD);
    }

    String text(String field) {
        return document.get(field);
    }

    List<String> values(String field) {
        return List.of(document.getValues(field));
    }

    Sentences sentences(String field) {
        return Sentences.read(document.getBinaryValue(Fields.sentences(field)));
    }

    /** Where in the page a place of one of its texts stands, or null where that is in no section. */
    @Nullable
    Place section(String field, int place) {
        PublicText.Section section = PlacesInPage.at(document.get(Fields.sections(field)), place);
        return section == null ? null : new Place(section.anchor(), section.title());
    }

    /** The hit with nothing marked. */
    Hit plain() {
        return marked(
                List.of(new Span(title(), false)),
                lead().isEmpty() ? List.of() : List.of(new Span(lead(), false)),
                null);
    }

    Hit marked(List<Span> title, List<Span> snippet, @Nullable Place section) {
        return new Hit(
                slug(),
                document.getField(Fields.REVISION).numericValue().intValue(),
                title,
                kind(),
                snippet,
                section,
                language(),
                List.of(document.getValues(Fields.TOPIC)),
                Instant.parse(document.get(Fields.CHANGED)),
                List.of());
    }
}
