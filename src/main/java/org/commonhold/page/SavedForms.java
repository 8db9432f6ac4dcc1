package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.commonhold.kernel.Slug;
import org.commonhold.ledger.Seal;
import org.hibernate.Session;

/** Which forms were saved already, so that one sent twice, or in parallel, makes one revision. */
@ApplicationScoped
class SavedForms {

    private final Session database;

    SavedForms(Session database) {
        this.database = database;
    }

    /** What makes two posts of one form the same: the words, not only the nonce, for a form can be used again. */
    static String digest(Edit edit, PreparedPage prepared) {
        String where = edit.page() == null ? "" : edit.page().value();
        String words = new String(prepared.content().payload(prepared.summary(), null), StandardCharsets.UTF_8);
        return Seal.hash(null, (where + "\n" + words).getBytes(StandardCharsets.UTF_8));
    }

    /** Lets one save of a form run at a time, until the transaction ends. The first lock that a save takes. */
    void hold(String nonce) {
        database.createNativeQuery("select count(pg_advisory_xact_lock(hashtextextended(:nonce, 1)))", Long.class)
                .setParameter("nonce", nonce)
                .getSingleResult();
    }

    Optional<EditOutcome.Saved> answered(String nonce, String digest) {
        List<Tuple> rows = database.createNativeQuery("""
                        select p.slug, r.n from saved_form f
                        join page p on p.id = f.page join revision r on r.id = f.revision
                        where f.nonce = :nonce and f.digest = :digest""", Tuple.class)
                .setParameter("nonce", nonce)
                .setParameter("digest", digest)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new EditOutcome.Saved(new Slug(row.get(0, String.class)), row.get(1, Integer.class)));
    }

    /** Remembers what a form became. */
    void keep(String nonce, String digest, EditOutcome.Saved saved) {
        database.createNativeMutationQuery("""
                        insert into saved_form (nonce, digest, page, revision, at)
                        select :nonce, :digest, r.page, r.id, r.at from page p join revision r on r.page = p.id
                        where p.slug = :slug and r.n = :n""")
                .setParameter("nonce", nonce)
                .setParameter("digest", digest)
                .setParameter("slug", saved.page().value())
                .setParameter("n", saved.n())
                .executeUpdate();
    }
}
