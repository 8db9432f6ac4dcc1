package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.Collator;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import org.commonhold.kernel.Slug;
import org.hibernate.Session;

/** The card of each page, by which lists find and order it. */
@ApplicationScoped
class Cards {

    private final Session database;

    Cards(Session database) {
        this.database = database;
    }

    void put(long page, PreparedPage prepared, Instant at) {
        Content content = prepared.content();
        database.createNativeMutationQuery("""
                        insert into page_card (page, kind, title, sort_key, lead, language, topics, changed_at)
                        values (:page, :kind, :title, decode(:sortKey, 'hex'), :lead, :language,
                                cast(:topics as text[]), :at)
                        on conflict (page) do update set kind = excluded.kind, title = excluded.title,
                            sort_key = excluded.sort_key, lead = excluded.lead, language = excluded.language,
                            topics = excluded.topics, changed_at = excluded.changed_at""")
                .setParameter("page", page)
                .setParameter("kind", content.kind())
                .setParameter("title", content.title())
                .setParameter("sortKey", sortKey(content.title()))
                .setParameter("lead", prepared.lead())
                .setParameter("language", content.language())
                .setParameter(
                        "topics",
                        Names.array(content.topics().stream().map(Slug::of).toList()))
                .setParameter("at", at)
                .executeUpdate();
    }

    /** Bytes whose order is the order in which people expect titles: case and accents matter last. */
    private static String sortKey(String title) {
        Collator collator = Collator.getInstance(Locale.ROOT);
        return HexFormat.of().formatHex(collator.getCollationKey(title).toByteArray());
    }
}
