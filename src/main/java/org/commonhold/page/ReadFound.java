package org.commonhold.page;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.commonhold.kernel.PageId;
import org.commonhold.kernel.RevisionId;
import org.commonhold.kernel.Slug;

/** Reads what names the state of a page. */
final class ReadFound {

    /**
     * Without a condition which page. The first migration of a database tells when it came to be: by a restore, later than
     * what it holds. It is kept without a zone and read as UTC, so that it is the same wherever this runs.
     */
    static final String SELECT = """
            select p.id, p.slug, p.head, p.surroundings, c.site, d.since, coalesce(p.gone, 0)
            from page p, commons c, (select min(installed_on) as since from flyway_schema_history) d
            where p.head is not null and\s""";

    private ReadFound() {}

    static Located.Found of(ResultSet row) throws SQLException {
        return new Located.Found(
                new PageId(row.getLong(1)),
                new Slug(row.getString(2)),
                new RevisionId(row.getLong(3)),
                row.getLong(4),
                row.getLong(5),
                row.getObject(6, LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    /** The act that took it away, 0 where it is there. */
    static long gone(ResultSet row) throws SQLException {
        return row.getLong(7);
    }
}
