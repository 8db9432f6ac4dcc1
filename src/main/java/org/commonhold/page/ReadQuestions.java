package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commonhold.kernel.NoSuchThing;
import org.commonhold.kernel.Paged;
import org.commonhold.kernel.Paging;
import org.commonhold.kernel.Slug;
import org.hibernate.Session;

/**
 * What people want to know: questions of the board, and pages of kind question. A page is open as long as nothing was
 * heard, or its field says that something still is. One that came of a question of the board stands in its place.
 */
@ApplicationScoped
class ReadQuestions {

    private static final String ASKED = """
            select q.id as id, q.words as words, q.came as came, t.id is not null as answered, q.since as since,
                   t.slug as slug, c.title as title, c.language as language
            from question q
            left join page a on a.id = q.answer
            left join page t on t.id = coalesce(a.leads, a.id) and t.gone is null
            left join page_card c on c.page = t.id
            where q.state <> 'WITHDRAWN'""";

    private static final String WRITTEN = """
            select 0, c.title, 'written',
                   coalesce(r.fields #>> '{heard-so-far,0}', '') <> '' and coalesce(r.fields #>> '{still-open,0}', '') = '',
                   f.at, p.slug, c.title, c.language
            from page_card c join page p on p.id = c.page join revision r on r.id = p.head
            join revision f on f.page = p.id and f.n = 1
            where c.kind = 'question'""";

    private final Session database;

    ReadQuestions(Session database) {
        this.database = database;
    }

    Paged<Question> list(Question.Filter filter, Paging paging) {
        String which = switch (filter) {
            case ALL -> "";
            case OPEN -> " where not b.answered";
            case ANSWERED -> " where b.answered";
        };
        List<Tuple> rows = database.createNativeQuery(
                        "select * from (" + ASKED + " and c.kind is distinct from 'question' union all " + WRITTEN
                                + ") b" + which + " order by b.answered, b.since desc, b.id desc, b.slug",
                        Tuple.class)
                .setFirstResult(paging.offset())
                .setMaxResults(paging.size() + 1)
                .getResultList();
        return Paged.ofOneMore(rows.stream().map(ReadQuestions::question).toList(), paging);
    }

    /**
     * A question of the board; absent where it was taken off.
     *
     * @throws NoSuchThing where there never was one of that number
     */
    Optional<Question> find(long id) {
        Optional<Question> found = database.createNativeQuery(ASKED + " and q.id = :id", Tuple.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(ReadQuestions::question);
        if (found.isEmpty() && isUnknown(id)) {
            throw new NoSuchThing("question " + id);
        }
        return found;
    }

    /** The question of the board that has these words, in any order, case and accent. */
    Optional<Question> asked(String key) {
        return database.createNativeQuery(ASKED + " and q.key = :key", Tuple.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst()
                .map(ReadQuestions::question);
    }

    private boolean isUnknown(long id) {
        return database.createNativeQuery("select not exists (select 1 from question where id = :id)", Boolean.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    private static Question question(Tuple row) {
        String slug = row.get(5, String.class);
        return new Question(
                row.get(0, Long.class),
                row.get(1, String.class),
                Question.Came.ofCode(row.get(2, String.class)),
                row.get(3, Boolean.class),
                row.get(4, Instant.class),
                slug == null ? null : new Slug(slug),
                row.get(6, String.class),
                row.get(7, String.class));
    }
}
