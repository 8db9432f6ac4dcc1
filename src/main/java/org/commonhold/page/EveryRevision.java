package org.commonhold.page;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.PageId;
import org.commonhold.kernel.RevisionId;
import org.commonhold.kernel.Slug;

/** Every revision whose words are there, page by page. What was taken out is passed over. */
public final class EveryRevision {

    private static final int ROWS_AT_A_TIME = 100;

    private final Connection connection;

    EveryRevision(Connection connection) {
        this.connection = connection;
    }

    /** Is shown one revision after another. */
    @FunctionalInterface
    public interface Reader {

        /**
         * Reads one.
         *
         * @param isHead whether it is how the page stands
         * @param salt with which its hash can be recomputed
         */
        void read(Revision revision, boolean isHead, String salt, String hash) throws IOException;
    }

    void show(Reader reader) throws SQLException, IOException {
        try (PreparedStatement select = connection.prepareStatement(
                "select r.id, p.id as page, p.slug, r.n, r.actor, r.ground, r.at, r.id = p.head as is_head, "
                        + ReadRow.COLUMNS + """
                 from page p join revision r on r.page = p.id
                where r.salt is not null and p.head is not null and p.gone is null
                order by p.id, r.n""")) {
            select.setFetchSize(ROWS_AT_A_TIME);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    reader.read(revision(row), row.getBoolean("is_head"), row.getString("salt"), row.getString("hash"));
                }
            }
        }
    }

    private static Revision revision(ResultSet row) throws SQLException {
        return new Revision(
                new RevisionId(row.getLong("id")),
                new PageId(row.getLong("page")),
                new Slug(row.getString("slug")),
                row.getInt("n"),
                ReadRow.content(row),
                row.getString("summary"),
                Actor.stored(row.getString("actor")),
                row.getString("ground"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                ReadRow.origin(row),
                null);
    }
}
