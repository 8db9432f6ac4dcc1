package org.commonhold.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonhold.kernel.Paging;

/**
 * What somebody looks for.
 *
 * @param text as typed, any length: what is beyond the caps is not searched
 * @param chosen the values to stay within, by facet; a facet that is absent or empty lets all through
 * @param order how the hits are ordered
 * @param exactly whether the text must not be replaced by a better spelling, even where it finds nothing
 * @param paging which part of the hits
 */
public record SearchQuery(String text, Map<Facet, List<String>> chosen, Order order, boolean exactly, Paging paging) {

    /** The longest text that is searched, in characters (SAFETY row 27). */
    public static final int MAX_TEXT = 256;

    /** The most values of one facet that count; more are not looked at. */
    public static final int MAX_FILTERS = 16;

    private static final int MAX_VALUE = 200;

    /** How hits are ordered. */
    public enum Order {
        /** What answers best; where no words were given, the last changed first. */
        BEST,
        /** The last changed first. */
        CHANGED,
        /** As people sort titles. */
        TITLE;

        /** The order of that name, in any case; the best first where there is none. */
        public static Order of(String name) {
            for (Order order : values()) {
                if (order.parameter().equals(name.toLowerCase(Locale.ROOT))) {
                    return order;
                }
            }
            return BEST;
        }

        /** Its name in addresses. */
        public String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public SearchQuery {
        Map<Facet, List<String>> few = new EnumMap<>(Facet.class);
        chosen.forEach((facet, values) -> {
            List<String> some = values.stream()
                    .filter(value -> !value.isBlank() && value.length() <= MAX_VALUE)
                    .distinct()
                    .limit(MAX_FILTERS)
                    .toList();
            if (!some.isEmpty()) {
                few.put(facet, some);
            }
        });
        chosen = Map.copyOf(few);
    }

    /** The best first, within these kinds and topics; empty means all. */
    public SearchQuery(String text, List<String> kinds, List<String> topics, Paging paging) {
        this(text, Map.of(Facet.KIND, kinds, Facet.TOPIC, topics), Order.BEST, false, paging);
    }

    /** What is searched of a text that was typed: without blanks around it, at most {@link #MAX_TEXT} characters. */
    public static String read(String typed) {
        return Fields.cut(typed.strip(), MAX_TEXT);
    }

    /** What is searched and within which facets, as parameters of an address; neither order nor paging. */
    public String parameters() {
        StringBuilder out = new StringBuilder("q=").append(encode(text));
        for (Facet facet : Facet.values()) {
            chosen(facet)
                    .forEach(value -> out.append('&')
                            .append(facet.parameter())
                            .append('=')
                            .append(encode(value)));
        }
        return out.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The values that were chosen of a facet; empty means all. */
    public List<String> chosen(Facet facet) {
        return chosen.getOrDefault(facet, List.of());
    }

    /** The same with another text, taken as it is. */
    SearchQuery asking(String other) {
        return new SearchQuery(other, chosen, order, true, paging);
    }
}
