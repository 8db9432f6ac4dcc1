package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.commonhold.kernel.Slug;
import org.commonhold.ledger.Seal;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

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

    /**
     * One hash over a form, what its writer began from and its words: the same words on top of a later revision are
     * another try. Whoever does not have the form can prove no guess by it.
     */
    static String whole(Edit edit, String digest) {
        String base = edit.base() == null ? "" : Long.toString(edit.base().value());
        return Seal.hash(null, (edit.form() + "\n" + base + "\n" + digest).getBytes(StandardCharsets.UTF_8));
    }

    /** Lets one save of a form run at a time, until the transaction ends. The first lock that a save takes. */
    void hold(String nonce) {
        database.createNativeQuery("select count(pg_advisory_xact_lock(hashtextextended(:nonce, 1)))", Long.class)
                .setParameter("nonce", nonce)
                .getSingleResult();
    }

    /** What a form became before; absent where it was not saved yet. */
    Optional<EditOutcome> answered(String nonce, String digest) {
        List<Tuple> rows = database.createNativeQuery("""
                        select p.slug, r.n, f.since from saved_form f
                        join page p on p.id = f.page join revision r on r.id = f.revision
                        where f.nonce = :nonce and f.digest = :digest""", Tuple.class)
                .setParameter("nonce", nonce)
                .setParameter("digest", digest)
                .getResultList();
        return rows.stream().findFirst().map(SavedForms::answer);
    }

    private static EditOutcome answer(Tuple row) {
        Slug page = new Slug(row.get(0, String.class));
        int n = row.get(1, Integer.class);
        Integer since = row.get(2, Integer.class);
        return since == null ? new EditOutcome.Saved(page, n) : new EditOutcome.Merged(page, n, since);
    }

    /**
     * Remembers what a form became.
     *
     * @param since the number of the revision that a merged save began from, or null where nothing was merged
     */
    void keep(String nonce, String digest, RevisionRow became, @Nullable Integer since) {
        database.createNativeMutationQuery("""
                        insert into saved_form (nonce, digest, page, revision, at, since)
                        values (:nonce, :digest, :page, :revision, :at, cast(:since as int))""")
                .setParameter("nonce", nonce)
                .setParameter("digest", digest)
                .setParameter("page", became.page)
                .setParameter("revision", became.id)
                .setParameter("at", became.at)
                .setParameter("since", since == null ? null : since.toString())
                .executeUpdate();
    }
}
