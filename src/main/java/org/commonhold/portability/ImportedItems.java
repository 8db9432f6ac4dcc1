package org.commonhold.portability;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonhold.kernel.Clock;
import org.commonhold.kernel.RevisionId;
import org.hibernate.Session;

/** What came in before, by import and path. */
@ApplicationScoped
class ImportedItems {

    /**
     * A page that came in before.
     *
     * @param revision the last one that came in
     * @param upto the highest number of an earlier version that was looked at, 0 for none
     * @param digest of its files as they were
     */
    record Known(long page, RevisionId revision, int upto, String digest) {}

    private final Session database;
    private final Clock clock;

    ImportedItems(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Those of these paths that came in before under this name. */
    Map<String, Known> known(String name, Collection<String> paths) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Tuple> rows = database.createNativeQuery(
                            "select path, page, revision, upto, digest from import_item where name = :name and path in (:paths)",
                            Tuple.class)
                    .setParameter("name", name)
                    .setParameter("paths", paths)
                    .getResultList();
            Map<String, Known> known = new HashMap<>();
            rows.forEach(row -> known.put(
                    row.get(0, String.class),
                    new Known(
                            row.get(1, Long.class),
                            new RevisionId(row.get(2, Long.class)),
                            row.get(3, Integer.class),
                            row.get(4, String.class))));
            return known;
        });
    }

    /** Whether any import brought this page. */
    boolean isImported(long page) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                                "select exists (select 1 from import_item where page = :page)", Boolean.class)
                        .setParameter("page", page)
                        .getSingleResult());
    }

    /** Remembers what came in, inside the write that brought it. */
    void keep(String name, String path, Known known) {
        database.createNativeMutationQuery("""
                        insert into import_item (name, path, page, revision, upto, digest, at)
                        values (:name, :path, :page, :revision, :upto, :digest, :at)
                        on conflict (name, path) do update set page = excluded.page, revision = excluded.revision,
                            upto = excluded.upto, digest = excluded.digest, at = excluded.at""")
                .setParameter("name", name)
                .setParameter("path", path)
                .setParameter("page", known.page())
                .setParameter("revision", known.revision().value())
                .setParameter("upto", known.upto())
                .setParameter("digest", known.digest())
                .setParameter("at", clock.now())
                .executeUpdate();
    }
}
