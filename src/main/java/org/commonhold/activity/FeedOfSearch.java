package org.commonhold.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.commonhold.kernel.Paged;
import org.commonhold.kernel.Paging;
import org.commonhold.kernel.Slug;
import org.commonhold.page.CurrentPage;
import org.commonhold.page.Published;
import org.commonhold.search.Facet;
import org.commonhold.search.Search;
import org.commonhold.search.SearchQuery;
import org.commonhold.search.SearchResults;

/** A search that somebody follows: what it finds, the last changed first. */
@ApplicationScoped
class FeedOfSearch {

    private final Search search;
    private final Published published;
    private final ActivityMessages words;

    FeedOfSearch(Search search, Published published, ActivityMessages words) {
        this.search = search;
        this.published = published;
        this.words = words;
    }

    /** What is searched, and where that is found again. */
    record Saved(Listed listed, SearchQuery query) {}

    /**
     * A search as it is saved: for these words and no better spelling of them, whatever the order in which somebody looked
     * at it.
     */
    Saved saved(String q, Map<Facet, List<String>> chosen, Paging paging) {
        String text = SearchQuery.read(q);
        SearchQuery query = new SearchQuery(text, chosen, SearchQuery.Order.CHANGED, true, paging);
        String address = "?" + query.parameters();
        String title = text.isEmpty() ? words.feedOfEverything() : words.feedOfSearch(text);
        return new Saved(new Listed(title, "/feeds/search", address, "/search" + address), query);
    }

    /**
     * Those that are found; one that went a moment ago, which the index still has, is left out. The index tells time in
     * seconds, so the order within one is settled here.
     */
    Paged<CurrentPage> found(SearchQuery query) {
        SearchResults results = search.find(query);
        List<Slug> slugs =
                results.hits().items().stream().map(SearchResults.Hit::slug).toList();
        List<CurrentPage> pages = published.named(slugs).stream()
                .sorted(Comparator.comparing(CurrentPage::at).reversed())
                .toList();
        return new Paged<>(pages, query.paging(), results.hits().hasNext());
    }
}
