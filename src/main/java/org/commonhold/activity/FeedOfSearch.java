package org.commonhold.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.commonhold.kernel.Paged;
import org.commonhold.kernel.Paging;
import org.commonhold.page.CurrentPage;
import org.commonhold.page.Published;
import org.commonhold.search.Search;
import org.commonhold.search.SearchQuery;
import org.commonhold.search.SearchResults;

/** A search that somebody follows: what it finds, the last changed first. */
@ApplicationScoped
class FeedOfSearch {

    private static final int VALUE_MAX = 200;

    private final Search search;
    private final Published published;
    private final ActivityMessages words;

    FeedOfSearch(Search search, Published published, ActivityMessages words) {
        this.search = search;
        this.published = published;
        this.words = words;
    }

    /** What is searched, and where that is found again. */
    record Saved(Listed listed, String q, List<String> kinds, List<String> topics) {}

    Saved saved(String q, List<String> kinds, List<String> topics) {
        String text = cut(q.strip(), SearchQuery.MAX_TEXT);
        List<String> few = few(kinds);
        List<String> some = few(topics);
        StringBuilder query = new StringBuilder("?q=").append(encode(text));
        few.forEach(kind -> query.append("&kind=").append(encode(kind)));
        some.forEach(topic -> query.append("&topic=").append(encode(topic)));
        String title = text.isEmpty() ? words.feedOfEverything() : words.feedOfSearch(text);
        return new Saved(new Listed(title, "/feeds/search", query.toString(), "/search" + query), text, few, some);
    }

    /** Those that are found; one that went a moment ago, which the index still has, is left out. */
    Paged<CurrentPage> found(Saved saved, Paging paging) {
        SearchResults results = search.find(new SearchQuery(saved.q(), saved.kinds(), saved.topics(), paging));
        return new Paged<>(
                published.named(results.hits().items().stream()
                        .map(SearchResults.Hit::slug)
                        .toList()),
                paging,
                results.hits().hasNext());
    }

    private static List<String> few(List<String> values) {
        return values.stream()
                .filter(value -> !value.isBlank() && value.length() <= VALUE_MAX)
                .distinct()
                .limit(SearchQuery.MAX_FILTERS)
                .toList();
    }

    private static String cut(String text, int most) {
        int end = Math.min(text.length(), most);
        return text.substring(
                0, end < text.length() && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
