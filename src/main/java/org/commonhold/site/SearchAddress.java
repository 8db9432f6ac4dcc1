package org.commonhold.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** What is searched, as an address, and the addresses one step away from it. */
record SearchAddress(String q, List<String> kinds, List<String> topics) {

    private static final int TEXT_MAX = 256;
    private static final int FILTERS_MAX = 8;

    static SearchAddress of(String q, List<String> kinds, List<String> topics) {
        String text = q.strip();
        int end = Math.min(text.length(), TEXT_MAX);
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return new SearchAddress(text.substring(0, end), few(kinds), few(topics));
    }

    private static List<String> few(List<String> filters) {
        return filters.stream()
                .filter(filter -> !filter.isBlank() && filter.length() <= 200)
                .distinct()
                .limit(FILTERS_MAX)
                .toList();
    }

    String address() {
        StringBuilder out = new StringBuilder("/search?q=").append(encode(q));
        kinds.forEach(kind -> out.append("&kind=").append(encode(kind)));
        topics.forEach(topic -> out.append("&topic=").append(encode(topic)));
        return out.toString();
    }

    /** The same search with this kind alone, or with all where it is chosen already. */
    SearchAddress togglingKind(String kind) {
        return new SearchAddress(q, kinds.contains(kind) ? List.of() : List.of(kind), topics);
    }

    /** The same search with this topic as well, or without it where it is chosen already. */
    SearchAddress togglingTopic(String topic) {
        List<String> changed = topics.contains(topic)
                ? topics.stream().filter(one -> !one.equals(topic)).toList()
                : Stream.concat(topics.stream(), Stream.of(topic)).toList();
        return new SearchAddress(q, kinds, changed);
    }

    SearchAddress without() {
        return new SearchAddress(q, List.of(), List.of());
    }

    SearchAddress asking(String other) {
        return new SearchAddress(other, kinds, topics);
    }

    boolean isFiltered() {
        return !kinds.isEmpty() || !topics.isEmpty();
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
