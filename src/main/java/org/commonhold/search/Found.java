package org.commonhold.search;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.commonhold.kernel.Slug;
import org.commonhold.search.SearchResults.Hit;
import org.commonhold.search.SearchResults.Span;

/** A document as the list shows it, read from the index alone. */
record Found(Document document) {

    private static final Set<String> SHOWN =
            Set.of(Fields.SLUG, Fields.TITLE, Fields.KIND, Fields.LEAD, Fields.LANGUAGE, Fields.TOPIC, Fields.CHANGED);

    static Found read(StoredFields stored, int id) throws IOException {
        return new Found(stored.document(id, SHOWN));
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

    String lead() {
        return document.get(Fields.LEAD);
    }

    /** The hit with nothing marked. */
    Hit plain() {
        return marked(
                List.of(new Span(title(), false)), lead().isEmpty() ? List.of() : List.of(new Span(lead(), false)));
    }

    Hit marked(List<Span> title, List<Span> snippet) {
        return new Hit(
                slug(),
                title,
                kind(),
                snippet,
                language(),
                List.of(document.getValues(Fields.TOPIC)),
                Instant.parse(document.get(Fields.CHANGED)));
    }
}
