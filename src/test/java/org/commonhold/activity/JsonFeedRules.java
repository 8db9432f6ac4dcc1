package org.commonhold.activity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What JSON Feed 1.1 says that a feed must be. */
final class JsonFeedRules {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonFeedRules() {}

    static JsonNode parse(String json) throws Exception {
        return JSON.readTree(json);
    }

    /** The rules that a document breaks. */
    static List<String> brokenBy(String json) throws Exception {
        List<String> broken = new ArrayList<>();
        JsonNode feed = parse(json);
        check(broken, feed.path("version").asText().equals("https://jsonfeed.org/version/1.1"), "version");
        check(broken, !feed.path("title").asText().isBlank(), "title");
        check(broken, feed.path("items").isArray(), "items");
        for (String address : List.of("home_page_url", "feed_url")) {
            check(broken, URI.create(feed.path(address).asText()).isAbsolute(), address);
        }
        if (feed.has("next_url")) {
            check(broken, !feed.path("next_url").equals(feed.path("feed_url")), "next_url is another address");
        }
        Set<String> ids = new HashSet<>();
        for (JsonNode item : feed.path("items")) {
            String id = item.path("id").asText();
            check(broken, item.path("id").isTextual() && !id.isEmpty() && ids.add(id), "id " + id);
            check(broken, item.has("content_html") || item.has("content_text"), "content of " + id);
            check(broken, URI.create(item.path("url").asText()).isAbsolute(), "url of " + id);
            OffsetDateTime.parse(item.path("date_published").asText());
            OffsetDateTime.parse(item.path("date_modified").asText());
            item.path("authors")
                    .forEach(author -> check(
                            broken,
                            author.isObject() && !author.path("name").asText().isBlank(),
                            "author of " + id));
            item.path("tags").forEach(tag -> check(broken, tag.isTextual(), "tags of " + id));
            item.fieldNames()
                    .forEachRemaining(name -> check(
                            broken,
                            !name.startsWith("_") || item.path(name).isObject(),
                            "an extension is an object: " + name));
        }
        return broken;
    }

    private static void check(List<String> broken, boolean holds, String rule) {
        if (!holds) {
            broken.add(rule);
        }
    }
}
