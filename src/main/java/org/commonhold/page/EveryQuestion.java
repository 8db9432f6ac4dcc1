package org.commonhold.page;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question of the board, as it is exported.
 *
 * @param came {@code asked} by several people, or {@code kept} by one
 * @param page the id of the page that was said to answer it, or null
 */
public record EveryQuestion(
        long id,
        String words,
        String came,
        Instant since,
        @Nullable Long page,
        String salt,
        String hash) {

    static List<EveryQuestion> in(Connection connection) throws SQLException {
        List<EveryQuestion> all = new ArrayList<>();
        if (!VerifyQuestions.hasTable(connection)) {
            return all;
        }
        try (PreparedStatement select = connection.prepareStatement("""
                        select id, words, came, since, answer, salt, hash from question
                        where state <> 'WITHDRAWN' order by id""");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                all.add(new EveryQuestion(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        row.getObject(5, Long.class),
                        row.getString(6),
                        row.getString(7)));
            }
        }
        return all;
    }
}
