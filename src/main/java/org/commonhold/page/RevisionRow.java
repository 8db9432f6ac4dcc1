package org.commonhold.page;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.PageId;
import org.commonhold.kernel.RevisionId;
import org.commonhold.kernel.Slug;
import org.commonhold.ledger.Event;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One version of a page's words. Written once. */
@Entity
@Immutable
@Table(name = "revision")
class RevisionRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    long page;
    int n;

    @Nullable
    Long parent;

    String kind;
    String title;
    String language;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> topics;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> aliases;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, List<String>> fields;

    String body;
    String summary;
    String actor;
    String ground;
    Instant at;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Map<String, String> origin;

    @Nullable
    String salt;

    String hash;

    /** The class of reason for which its words were taken out. */
    @Nullable
    String suppressed;

    /** The words. One whose words were taken out goes by the page's address. */
    Content content(Slug slug) {
        String called = suppressed == null ? title : slug.value().replace('-', ' ');
        return new Content(kind, called, language, topics, aliases, fields, body);
    }

    Event.RevisionSuppressed asSuppressed(Slug slug, SuppressionReason reason) {
        Revision revision = asRevision(slug);
        return new Event.RevisionSuppressed(revision.page(), revision.id(), n, reason.code(), hash);
    }

    Revision asRevision(Slug slug) {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return new Revision(
                new RevisionId(id),
                new PageId(page),
                slug,
                n,
                content(slug),
                summary,
                Actor.stored(actor),
                ground,
                at,
                origin == null ? null : Origin.of(origin),
                SuppressionReason.ofCode(suppressed));
    }
}
