package org.commonhold.page;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        boolean ownTransaction = connection.getAutoCommit();
        connection.setAutoCommit(false); // so that the driver streams the rows
        try (PreparedStatement select = connection.prepareStatement("""
                select p.slug, r.n, %s,
                       convert_from(l.canonical, 'UTF8')::jsonb ->> 'payloadHash' as vouched,
                       coalesce(l.actor = r.actor and l.ground = r.ground and l.subject = 'page:' || r.page, false)
                           as agreed,
                       r.suppressed, r.origin is not null as has_origin,
                       exists (select 1 from ledger s where s.type = 'revision.suppressed'
                               and s.subject = 'page:' || r.page
                               and convert_from(s.canonical, 'UTF8')::jsonb #>> '{facts,revision}' = r.id::text)
                           as taken_out
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
            if (ownTransaction) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
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
        Content content = ReadRow.content(row);
        if (row.getBoolean("taken_out")) {
            return isErased(row, content) ? null : "has words that were taken out";
        }
        if (salt == null || row.getString("suppressed") != null) {
            return "lost its words, and the ledger does not say why";
        }
        return Seal.hash(salt, content.payload(row.getString("summary"), ReadRow.origin(row)))
                        .equals(vouched)
                ? null
                : "does not have the words that were published";
    }

    /** Nothing left but its kind and language, and the class of the reason. */
    private static boolean isErased(ResultSet row, Content content) throws SQLException {
        Content nothing = new Content(content.kind(), "", content.language(), List.of(), List.of(), Map.of(), "");
        return content.equals(nothing)
                && row.getString("summary").isEmpty()
                && row.getString("salt") == null
                && !row.getBoolean("has_origin")
                && row.getString("suppressed") != null;
    }
}
