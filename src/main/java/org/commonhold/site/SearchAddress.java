package org.commonhold.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonhold.kernel.Paging;
import org.commonhold.search.Facet;
import org.commonhold.search.SearchQuery;
import org.commonhold.search.SearchQuery.Order;
import org.jspecify.annotations.Nullable;

/** What is searched, as an address, and the addresses one step away from it. */
record SearchAddress(SearchQuery query) {

    /** Everything for these words, the best first. */
    static SearchAddress of(String q) {
        return of(q, Map.of(), Order.BEST, false, new Paging(1, 1));
    }

    static SearchAddress of(String q, Map<Facet, List<String>> chosen, Order order, boolean exactly, Paging paging) {
        return new SearchAddress(new SearchQuery(SearchQuery.read(q), chosen, order, exactly, paging));
    }

    String q() {
        return query.text();
    }

    /** Whether only a part of the commons is searched. */
    boolean isFiltered() {
        return Stream.of(Facet.values()).anyMatch(facet -> !query.chosen(facet).isEmpty());
    }

    /** The first page of it. */
    String address() {
        return "/search?" + parameters();
    }

    /** What follows the address of a feed of what was searched in the end: a feed corrects no spelling. */
    String saved(@Nullable String correctedTo) {
        return "?" + (correctedTo == null ? this : asking(correctedTo.strip())).parameters();
    }

    private String parameters() {
        StringBuilder out = new StringBuilder(query.parameters());
        if (query.order() != Order.BEST) {
            add(out, "sort", query.order().parameter());
        }
        if (query.exactly()) {
            add(out, "exact", "1");
        }
        return out.toString();
    }

    private static void add(StringBuilder out, String name, String value) {
        out.append('&').append(name).append('=').append(encode(value));
    }

    boolean isChosen(Facet facet, String value) {
        return query.chosen(facet).contains(value);
    }

    /** The same search with this value as well, or without it where it is chosen already. */
    SearchAddress toggling(Facet facet, String value) {
        List<String> before = query.chosen(facet);
        List<String> after = before.contains(value)
                ? before.stream().filter(one -> !one.equals(value)).toList()
                : Stream.concat(before.stream(), Stream.of(value)).toList();
        Map<Facet, List<String>> chosen = new EnumMap<>(Facet.class);
        chosen.putAll(query.chosen());
        chosen.put(facet, after);
        return with(q(), chosen, query.order(), query.exactly());
    }

    SearchAddress withoutFilters() {
        return with(q(), Map.of(), query.order(), query.exactly());
    }

    SearchAddress ordered(Order order) {
        return with(q(), query.chosen(), order, query.exactly());
    }

    /** For other words within the same. */
    SearchAddress asking(String other) {
        return with(other, query.chosen(), query.order(), false);
    }

    /** For a part of the words, in the same way. */
    SearchAddress cutTo(String part) {
        return with(part, query.chosen(), query.order(), query.exactly());
    }

    /** For these words, whatever they find. */
    SearchAddress exactly() {
        return with(q(), query.chosen(), query.order(), true);
    }

    private SearchAddress with(String q, Map<Facet, List<String>> chosen, Order order, boolean exactly) {
        return new SearchAddress(new SearchQuery(q, chosen, order, exactly, query.paging()));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
