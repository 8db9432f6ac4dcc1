package org.commonhold.api;

import jakarta.enterprise.context.ApplicationScoped;
import org.commonhold.kernel.Database;
import org.commonhold.kernel.DatabaseAway;
import org.commonhold.kernel.Slug;
import org.commonhold.page.Located;
import org.commonhold.page.Pages;
import org.commonhold.page.Published;

/** Follows the name of a page to what a card can show. At most three queries. */
@ApplicationScoped
class FindCard {

    private final Pages pages;
    private final Published published;
    private final Database database;

    FindCard(Pages pages, Published published, Database database) {
        this.database = database;
        this.pages = pages;
        this.published = published;
    }

    /** @throws DatabaseAway while it is, for a page of which nothing is kept here */
    Carded named(Slug slug) {
        return database.ask(
                () -> stored(slug),
                () -> new Carded.Standing(pages.keptInShort(slug).orElseThrow(DatabaseAway::new)));
    }

    private Carded stored(Slug slug) {
        Located located = pages.locate(slug);
        if (located instanceof Located.Elsewhere elsewhere) {
            located = pages.locate(elsewhere.slug());
        }
        return switch (located) {
            case Located.Found found ->
                published.named(found.slug()).<Carded>map(Carded.Standing::new).orElseGet(Carded.Nowhere::new);
            case Located.Gone gone -> new Carded.Gone(gone.act());
            case Located.Elsewhere _, Located.Nowhere _ -> new Carded.Nowhere();
        };
    }
}
