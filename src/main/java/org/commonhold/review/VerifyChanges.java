package org.commonhold.review;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.commonhold.ledger.Seal;
import org.jspecify.annotations.Nullable;

/** Recomputes the hash of every change's content, and compares it and how the change stands with what the ledger says. */
final class VerifyChanges {

    private final Connection connection;

    VerifyChanges(Connection connection) {
        this.connection = connection;
    }

    List<String> run() throws SQLException {
        List<String> problems = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                        select c.id, c.proposed, c.salt, c.hash, c.state, o.vouched, coalesce(s.state, 'PENDING') as ended
                        from change c
                        left join (select j #>> '{facts,change}' as id, j ->> 'subject' as subject,
                                          j ->> 'payloadHash' as vouched
                                   from (select convert_from(canonical, 'UTF8')::jsonb as j from ledger
                                         where type = 'change.offered') a) o on o.id = c.id and o.subject = c.subject
                        left join (select j #>> '{facts,change}' as id, j #>> '{facts,state}' as state
                                   from (select convert_from(canonical, 'UTF8')::jsonb as j from ledger
                                         where type = 'change.settled') b) s on s.id = c.id
                        order by c.at, c.id""");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                String problem = problem(row);
                if (problem != null) {
                    problems.add("change " + row.getString("id") + " " + problem);
                }
            }
        }
        return problems;
    }

    private static @Nullable String problem(ResultSet row) throws SQLException {
        String vouched = row.getString("vouched");
        if (!Objects.equals(row.getString("hash"), vouched)) {
            return "is not in the ledger as it stands here";
        }
        byte[] payload = row.getString("proposed").getBytes(StandardCharsets.UTF_8);
        if (!Seal.hash(row.getString("salt"), payload).equals(vouched)) {
            return "does not have the words that were offered";
        }
        return row.getString("state").equals(row.getString("ended")) ? null : "does not stand as it was settled";
    }
}
