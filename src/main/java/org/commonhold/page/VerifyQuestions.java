package org.commonhold.page;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.commonhold.ledger.Seal;
import org.jspecify.annotations.Nullable;

/** Recomputes the hash of every question's words, and compares it and how the question stands with what the ledger says. */
final class VerifyQuestions {

    private final Connection connection;

    VerifyQuestions(Connection connection) {
        this.connection = connection;
    }

    /** An archive that is older than the board has none. */
    static boolean hasTable(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select to_regclass('question') is not null");
                ResultSet row = select.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    List<String> run() throws SQLException {
        List<String> problems = new ArrayList<>();
        if (!hasTable(connection)) {
            return problems;
        }
        try (PreparedStatement select = connection.prepareStatement("""
                        select coalesce(q.id::text, a.id) as id, q.words, q.salt, q.hash, q.state, a.vouched,
                               q.came is not distinct from a.came as came,
                               case s.type when 'question.answered' then 'ANSWERED' when 'question.withdrawn' then 'WITHDRAWN'
                                    else 'OPEN' end as ended,
                               q.answer::text is not distinct from s.page and q.reason is not distinct from s.reason as how
                        from question q
                        full join (select substr(subject, 10) as id, j ->> 'payloadHash' as vouched,
                                          j #>> '{facts,came}' as came
                                   from (select subject, convert_from(canonical, 'UTF8')::jsonb as j from ledger
                                         where type = 'question.asked') e) a on a.id = q.id::text
                        left join (select distinct on (subject) substr(subject, 10) as id, type,
                                          j #>> '{facts,page}' as page, j #>> '{facts,reason}' as reason
                                   from (select seq, subject, type, convert_from(canonical, 'UTF8')::jsonb as j
                                         from ledger where type in ('question.answered', 'question.reopened',
                                                                    'question.withdrawn')) e
                                   order by subject, seq desc) s on s.id = q.id::text
                        order by 1""");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                String problem = problem(row);
                if (problem != null) {
                    problems.add("question " + row.getString("id") + " " + problem);
                }
            }
        }
        return problems;
    }

    private static @Nullable String problem(ResultSet row) throws SQLException {
        String hash = row.getString("hash");
        if (hash == null) {
            return "is in the ledger and nowhere else";
        }
        String vouched = row.getString("vouched");
        if (!hash.equals(vouched) || !row.getBoolean("came")) {
            return "is not in the ledger as it stands here";
        }
        if (!row.getString("state").equals(row.getString("ended")) || !row.getBoolean("how")) {
            return "does not stand as it was settled";
        }
        String salt = row.getString("salt");
        boolean isWithdrawn = row.getString("state").equals("WITHDRAWN");
        return isWithdrawn
                        || Seal.hash(salt, PutQuestion.payload(row.getString("words")))
                                .equals(vouched)
                ? null
                : "does not have the words that were asked";
    }
}
