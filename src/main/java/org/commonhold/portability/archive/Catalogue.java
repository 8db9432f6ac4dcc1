package org.commonhold.portability.archive;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;

/**
 * What the database says of its own tables, so that a migration is backed up without a line here. Left out are Flyway's
 * table, which a restore writes anew, and tables whose comment begins with {@code ephemeral:} (secrets of an hour, such
 * as the keys by which addresses are hashed).
 */
final class Catalogue {

    private static final String HERE = "relnamespace = current_schema()::regnamespace";

    private final Connection connection;

    Catalogue(Connection connection) {
        this.connection = connection;
    }

    /** A foreign key and how it is made. */
    record ForeignKey(String table, String name, String definition) {}

    List<Table> tables() throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select quote_ident(c.relname),
                               (select array_agg(quote_ident(a.attname) order by a.attname collate "C")
                                from pg_attribute a
                                where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                                  and a.attgenerated = ''),
                               (select array_agg(quote_ident(a.attname)
                                                 || case when a.attcollation <> 0 then ' collate "C"' else '' end
                                                 order by k.place)
                                from pg_index i cross join unnest(i.indkey) with ordinality as k(number, place)
                                join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
                                where i.indrelid = c.oid and i.indisprimary)
                        from pg_class c
                        where c.relkind = 'r' and c.relname <> 'flyway_schema_history'
                          and coalesce(obj_description(c.oid, 'pg_class'), '') not like 'ephemeral:%'
                          and c.""" + HERE + " order by c.relname collate \"C\"")) {
            while (row.next()) {
                Array order = row.getArray(3);
                if (order == null) {
                    throw new IllegalStateException("table " + row.getString(1) + " has no primary key");
                }
                tables.add(new Table(row.getString(1), texts(row.getArray(2)), texts(order)));
            }
        }
        return tables;
    }

    List<ForeignKey> foreignKeys() throws SQLException {
        List<ForeignKey> keys = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid)
                        from pg_constraint
                        where contype = 'f' and conparentid = 0
                          and connamespace = current_schema()::regnamespace order by oid""")) {
            while (row.next()) {
                keys.add(new ForeignKey(row.getString(1), row.getString(2), row.getString(3)));
            }
        }
        return keys;
    }

    /** Sequences move beside transactions; read after the rows, they stand at or beyond what the rows have used. */
    List<Manifest.Counter> counters() throws SQLException {
        List<String> names = strings(
                "select quote_ident(relname) from pg_class where relkind = 'S' and " + HERE + " order by relname");
        List<Manifest.Counter> counters = new ArrayList<>();
        for (String name : names) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select last_value, is_called from " + name)) {
                row.next();
                counters.add(new Manifest.Counter(name, row.getLong(1), row.getBoolean(2)));
            }
        }
        return counters;
    }

    /** The version of the tables: the last migration. */
    String schema() throws SQLException {
        return strings("select version from flyway_schema_history where success and version is not null").stream()
                .map(MigrationVersion::fromVersion)
                .max(MigrationVersion::compareTo)
                .orElseThrow(() -> new IllegalStateException("no migration is recorded"))
                .getVersion();
    }

    /** Whether there is nothing at all in the schema. */
    boolean isEmpty() throws SQLException {
        return strings("select relname from pg_class where " + HERE + " limit 1")
                .isEmpty();
    }

    List<String> strings(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (row.next()) {
                found.add(row.getString(1));
            }
            return found;
        }
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
