package org.commonhold.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.PageId;
import org.commonhold.kernel.RevisionId;
import org.commonhold.kernel.Slug;
import org.jspecify.annotations.Nullable;

/**
 * A page as it stands, written down in one text: what the search index keeps, to show the page from while the database is
 * away. Members that say nothing are left out, since there is one for each page.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record PageCopy(
        long id,
        long page,
        String slug,
        int n,
        String kind,
        String title,
        String language,
        @Nullable List<String> topics,
        @Nullable List<String> aliases,
        @Nullable Map<String, List<String>> fields,
        @Nullable String body,
        @Nullable String summary,
        String actor,
        String ground,
        String at,
        @Nullable Map<String, String> origin,
        @Nullable String suppressed,
        @Nullable String checkedAt,
        int checked,
        @Nullable String reviewBy,
        @Nullable Map<String, String> grewFrom) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static String write(Revision head, Beside beside) {
        Content content = head.content();
        Care care = beside.care();
        PageCopy copy = new PageCopy(
                head.id().value(),
                head.page().value(),
                head.slug().value(),
                head.n(),
                content.kind(),
                content.title(),
                content.language(),
                content.topics(),
                content.aliases(),
                content.fields(),
                content.body(),
                head.summary(),
                head.actor().id(),
                head.ground(),
                head.at().toString(),
                members(head.origin()),
                head.suppressed() == null ? null : head.suppressed().code(),
                care.checkedAt() == null ? null : care.checkedAt().toString(),
                care.checked(),
                care.reviewBy() == null ? null : care.reviewBy().toString(),
                members(beside.origin()));
        try {
            return JSON.writeValueAsString(copy);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a page cannot be written down", e);
        }
    }

    /** Reads what {@link #write} wrote. */
    static PageCopy read(String words) {
        try {
            return JSON.readValue(words, PageCopy.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the copy of a page cannot be read", e);
        }
    }

    Revision revision() {
        return new Revision(
                new RevisionId(id),
                new PageId(page),
                new Slug(slug),
                n,
                new Content(
                        kind,
                        title,
                        language,
                        topics == null ? List.of() : topics,
                        aliases == null ? List.of() : aliases,
                        fields == null ? Map.of() : fields,
                        body == null ? "" : body),
                summary == null ? "" : summary,
                Actor.stored(actor),
                ground,
                Instant.parse(at),
                origin(origin),
                SuppressionReason.ofCode(suppressed));
    }

    Beside beside() {
        Care care = new Care(
                checkedAt == null ? null : Instant.parse(checkedAt),
                checked,
                reviewBy == null ? null : LocalDate.parse(reviewBy));
        return new Beside(care, origin(grewFrom));
    }

    private static @Nullable Map<String, String> members(@Nullable Origin origin) {
        return origin == null ? null : origin.members();
    }

    private static @Nullable Origin origin(@Nullable Map<String, String> members) {
        return members == null ? null : Origin.of(members);
    }
}
