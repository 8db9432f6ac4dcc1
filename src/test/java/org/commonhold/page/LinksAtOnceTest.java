package org.commonhold.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.commonhold.kernel.Slug;
import org.commonhold.site.CommonsForTests;
import org.junit.jupiter.api.Test;

/** Red links turn blue, whatever happens at the same time. */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class LinksAtOnceTest {

    /** What every link row has to say, computed anew from names, as PublishRevision keeps it step by step. */
    static final String WRONG_LINKS = """
            with standing as (select id, slug, coalesce(leads, id) as leads from page),
            named as (
                select slug as name, 1 as rank, leads from standing
                union all select f.slug, 2, s.leads from redirect f join standing s on s.id = f.page
                union all select a.slug, 2 + row_number() over (partition by a.slug order by a.page), s.leads
                    from alias a join standing s on s.id = a.page join page t on t.id = s.leads where t.gone is null),
            first as (select distinct on (name) name, leads from named order by name, rank)
            select count(*) from link l left join first f on f.name = l.target_slug
            left join page t on t.id = f.leads and t.gone is null
            where l.target is distinct from t.id""";

    @Inject
    Pages pages;

    @Inject
    DataSource database;

    private long count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private long surroundings(String slug) {
        return pages.locate(Slug.of(slug)) instanceof Located.Found found ? found.surroundings() : -1;
    }

    @Test
    void aRedLinkTurnsBlueWhenThePageIsMadeAndBothSeeIt() {
        Writing.make(pages, Writing.guide("Full of hope", "See [[Not written yet]]."));
        long before = surroundings("full-of-hope");
        Revision made = Writing.make(pages, Writing.guide("Not written yet", "Now it is."));
        assertThat(surroundings("full-of-hope")).isGreaterThan(before);

        long unlinked = surroundings("not-written-yet");
        Revision linking = pages.head(Slug.of("full-of-hope")).orElseThrow();
        pages.edit(Writing.next(linking, Writing.guide("Full of hope", "Gave up.")));
        assertThat(surroundings("not-written-yet")).isGreaterThan(unlinked);
        assertThat(pages.linkingTo(made.page(), new org.commonhold.kernel.Paging(1, 10))
                        .items())
                .isEmpty();
    }

    @Test
    void whoIsNamedByAPageSeesItsNewTitle() {
        Writing.make(pages, Writing.guide("Linked to by name", "Words."));
        Revision linking = Writing.make(pages, Writing.guide("Has a name", "See [[Linked to by name]]."));
        long before = surroundings("linked-to-by-name");
        pages.edit(Writing.next(linking, Writing.guide("Has another name", "See [[Linked to by name]].")));
        assertThat(surroundings("linked-to-by-name")).isGreaterThan(before);
    }

    @Test
    void twelveWritersMakePagesThatLinkToEachOtherAndNoLinkIsLeftWrong() throws Exception {
        int size = 60;
        List<Callable<EditOutcome>> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Random random = new Random(i);
            StringBuilder body = new StringBuilder();
            for (int j = 0; j < 12; j++) {
                body.append("See [[Knot ")
                        .append(random.nextInt(size))
                        .append("]] and [[Alias of ")
                        .append(random.nextInt(size))
                        .append("]].\n\n");
            }
            Content content =
                    Writing.guide("Knot " + i, body.toString(), List.of(), List.of("Alias of " + (i * 7 % size)));
            all.add(() -> pages.edit(Writing.start(content)));
            // the same page changed at once, if it is there already: other links, other aliases
            Content changed = Writing.guide(
                    "Knot " + i,
                    body.reverse() + " [[Knot " + (i + 1) % size + "]]",
                    List.of(),
                    List.of("Alias of " + i));
            Slug slug = Slug.of("Knot " + i);
            all.add(() -> QuarkusTransaction.requiringNew()
                    .call(() -> pages.head(slug))
                    .<EditOutcome>map(head -> pages.edit(Writing.next(head, changed)))
                    .orElse(new EditOutcome.Unchanged(slug)));
        }
        Collections.shuffle(all, new Random(1));
        try (ExecutorService threads = Executors.newFixedThreadPool(12)) {
            for (Future<EditOutcome> one : threads.invokeAll(all)) {
                // taken, where its name was another page's alias first; anything else but a save would be a fault
                assertThat(one.get())
                        .isInstanceOfAny(
                                EditOutcome.Saved.class, EditOutcome.NameTaken.class, EditOutcome.Unchanged.class);
            }
        }
        assertThat(count(WRONG_LINKS)).isZero();
    }

    @Test
    void aLinkAndItsPageMadeInTheSameMomentFindEachOther() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 25; round++) {
                String name = "Moment " + round;
                List<Callable<EditOutcome>> both = List.of(
                        () -> pages.edit(Writing.start(Writing.guide("Before " + name, "See [[" + name + "]]."))),
                        () -> pages.edit(Writing.start(Writing.guide(name, "See [[Before " + name + "]]."))));
                for (Future<EditOutcome> one : threads.invokeAll(both)) {
                    assertThat(one.get()).isInstanceOf(EditOutcome.Saved.class);
                }
            }
        }
        assertThat(count(WRONG_LINKS)).isZero();
    }
}
