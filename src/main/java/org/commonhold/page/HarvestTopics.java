package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import org.commonhold.kernel.Batch;
import org.commonhold.kernel.Slug;
import org.hibernate.Session;

/** Topics by their slugs, with how many pages carry each. */
@ApplicationScoped
class HarvestTopics {

    private final Session database;

    HarvestTopics(Session database) {
        this.database = database;
    }

    Batch<Harvest.TopicCount> read(String after, int limit) {
        return Batch.ofOneMore(
                database
                        .createNativeQuery("""
                                select t.topic, count(*) from page_card c, unnest(c.topics) t(topic)
                                where t.topic > :after group by 1 order by 1""", Tuple.class)
                        .setParameter("after", after)
                        .setMaxResults(limit + 1)
                        .getResultList()
                        .stream()
                        .map(row -> new Harvest.TopicCount(new Slug(row.get(0, String.class)), row.get(1, Long.class)))
                        .toList(),
                limit);
    }
}
