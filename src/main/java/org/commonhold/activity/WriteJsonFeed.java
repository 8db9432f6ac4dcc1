package org.commonhold.activity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonhold.kernel.Licence;
import org.commonhold.kernel.PublicAddress;

/** A feed as JSON Feed 1.1. What that has no name for stands in {@code _commonhold}, as it wants extensions named. */
final class WriteJsonFeed {

    private static final ObjectMapper JSON = new ObjectMapper();

    private WriteJsonFeed() {}

    static String write(Feed feed, PublicAddress address, String ending) {
        String self = address.of(feed.path() + ending);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("version", "https://jsonfeed.org/version/1.1");
        members.put("title", feed.title());
        members.put("home_page_url", address.of(feed.home()));
        members.put("feed_url", self + feed.query());
        if (feed.next() != null) {
            members.put("next_url", self + feed.next());
        }
        members.put("language", "en");
        members.put("_commonhold", Map.of("licence", Licence.NAME, "licence_url", Licence.ADDRESS));
        members.put(
                "items",
                feed.entries().stream().map(entry -> item(entry, address)).toList());
        try {
            return JSON.writeValueAsString(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> item(FeedEntry entry, PublicAddress address) {
        String at = entry.at().truncatedTo(ChronoUnit.MILLIS).toString();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", entry.id());
        members.put("url", address.of(entry.path()));
        members.put("title", entry.title());
        if (entry.html() == null) {
            members.put("content_text", entry.summary());
        } else {
            members.put("summary", entry.summary());
            members.put("content_html", entry.html());
        }
        members.put("date_published", at);
        members.put("date_modified", at);
        members.put("authors", List.of(Map.of("name", entry.author())));
        members.put("language", entry.language());
        List<String> tags = new ArrayList<>(entry.topics());
        Map<String, Object> ours = new LinkedHashMap<>();
        if (entry.kind() != null) {
            tags.addFirst(entry.kind().label());
            ours.put("kind", entry.kind().name());
        }
        if (!tags.isEmpty()) {
            members.put("tags", tags);
        }
        ours.put("rights", entry.rights());
        if (entry.comparison() != null) {
            ours.put("comparison", address.of(entry.comparison()));
        }
        members.put("_commonhold", ours);
        return members;
    }
}
