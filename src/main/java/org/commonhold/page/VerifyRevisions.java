package org.commonhold.page;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.commonhold.ledger.Seal;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes the hash of every revision that still has its salt, and compares it and what stands beside the words with
 * what the ledger says of them; then compares each page's head with the last revision that the ledger saw published.
 */
final class VerifyRevisions {

    private static final int ROWS_AT_A_TIME = 200;

    private final Connection connection;

    VerifyRevisions(Connection connection) {
        this.connection = connection;
    }

    List<String> run() throws SQLException {
        List<String> problems = new ArrayList<>();
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false); // so that the driver streams the rows
        try (PreparedStatement select = connection.prepareStatement("""
                select p.slug, r.n, %s,
                       convert_from(l.canonical, 'UTF8')::jsonb ->> 'payloadHash' as vouched,
                       coalesce(l.actor = r.actor and l.ground = r.ground and l.subject = 'page:' || r.page, false)
                           as agreed
                from revision r join page p on p.id = r.page
                left join ledger l on l.revision = r.id and l.type = 'revision.published'
                order by r.id""".formatted(ReadRow.COLUMNS))) {
            select.setFetchSize(ROWS_AT_A_TIME);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String problem = problem(row);
                    if (problem != null) {
                        problems.add(
                                "revision " + row.getInt("n") + " of page " + row.getString("slug") + " " + problem);
                    }
                }
            }
            problems.addAll(heads());
        } finally {
            connection.rollback();
            connection.setAutoCommit(autoCommit);
        }
        return problems;
    }

    private List<String> heads() throws SQLException {
        List<String> problems = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                        select p.slug from page p
                        left join (select subject, max(revision) as published from ledger
                                   where type = 'revision.published' group by subject) l
                          on l.subject = 'page:' || p.id
                        where l.published is distinct from p.head order by p.id""");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                problems.add("the head of page " + row.getString(1) + " is not the revision published last");
            }
        }
        return problems;
    }

    private static @Nullable String problem(ResultSet row) throws SQLException {
        String vouched = row.getString("vouched");
        if (vouched == null) {
            return "is not in the ledger";
        }
        if (!vouched.equals(row.getString("hash"))) {
            return "does not have the hash that was published";
        }
        if (!row.getBoolean("agreed")) {
            return "is by somebody else, on other ground or on another page than was published";
        }
        String salt = row.getString("salt");
        if (salt == null) {
            // erased, and the salt with it
            return row.getString("body").isEmpty() ? null : "has words but no salt to prove them";
        }
        Content content = ReadRow.content(row);
        return Seal.hash(salt, content.payload(row.getString("summary"), ReadRow.origin(row)))
                        .equals(vouched)
                ? null
                : "does not have the words that were published";
    }
}
