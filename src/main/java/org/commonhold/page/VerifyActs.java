package org.commonhold.page;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.commonhold.kernel.Slug;
import org.commonhold.ledger.Seal;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes the hash of everything that was done to pages as a whole, compares it with what the ledger says, and compares
 * how each page stands with the last thing that was done to it.
 */
final class VerifyActs {

    private final Connection connection;

    VerifyActs(Connection connection) {
        this.connection = connection;
    }

    List<String> run() throws SQLException {
        List<String> problems = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                        select a.id, a.page, a.act, a.former, a.called, a.reason, a.salt, a.hash,
                               (select convert_from(l.canonical, 'UTF8')::jsonb ->> 'payloadHash' from ledger l
                                where l.subject = 'page:' || a.page and l.type = 'page.' || a.act
                                  and l.actor = a.actor and l.ground = a.ground
                                  and convert_from(l.canonical, 'UTF8')::jsonb #>> '{facts,act}' = a.id::text
                                  and convert_from(l.canonical, 'UTF8')::jsonb #>> '{facts,into}'
                                      is not distinct from a.target::text) as vouched
                        from page_act a order by a.id""");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                String problem = problem(row);
                if (problem != null) {
                    problems.add("act " + row.getLong("id") + " on page " + row.getLong("page") + " " + problem);
                }
            }
        }
        problems.addAll(standing());
        return problems;
    }

    private static @Nullable String problem(ResultSet row) throws SQLException {
        String vouched = row.getString("vouched");
        if (!row.getString("hash").equals(vouched)) {
            return "is not in the ledger as it stands here";
        }
        String salt = row.getString("salt");
        if (salt == null) {
            return null; // its words were erased, and the hash says nothing of them any more
        }
        byte[] payload = PageActs.payload(
                PageAct.What.ofCode(row.getString("act")),
                slug(row.getString("former")),
                slug(row.getString("called")),
                row.getString("reason"));
        return Seal.hash(salt, payload).equals(vouched) ? null : "does not have the words that were recorded";
    }

    private List<String> standing() throws SQLException {
        List<String> problems = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                        select p.slug from page p
                        left join (select distinct on (page) page, id, act, called from page_act
                                   where act <> 'renamed' order by page, id desc) a on a.page = p.id
                        left join (select distinct on (page) page, called from page_act
                                   where act = 'renamed' order by page, id desc) r on r.page = p.id
                        where p.gone is distinct from (case when a.act <> 'restored' then a.id end)
                           or p.slug <> coalesce(r.called, p.slug) order by p.id""");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                problems.add("page " + row.getString(1) + " does not stand as the last act on it left it");
            }
        }
        return problems;
    }

    private static @Nullable Slug slug(@Nullable String value) {
        return value == null ? null : new Slug(value);
    }
}
