package org.commonhold.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes pages quickly, by sending the forms without a browser. */
final class Pen {

    private static final Pattern BASE = Pattern.compile("name=\"base\" value=\"(\\d+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI home;

    Pen(URI home) {
        this.home = home;
    }

    /** A word that no text has. */
    static String word() {
        return "zq" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "x";
    }

    /** Writes a new page and returns its path. */
    String write(String kind, String title, String body, Map<String, String> more) {
        Map<String, String> form = new LinkedHashMap<>(more);
        form.put("kind", kind);
        form.put("title", title);
        form.put("body", body);
        form.putIfAbsent("language", "en");
        return post("/new", form);
    }

    /** Saves other words on a page, on top of what stands there now. */
    void rewrite(String path, String kind, String title, String body) {
        Matcher base = BASE.matcher(get(path + "/edit"));
        assertThat(base.find()).as("a form at %s", path).isTrue();
        post(
                path + "/revisions",
                Map.of("kind", kind, "title", title, "language", "en", "body", body, "base", base.group(1)));
    }

    /** Does something to a page as a whole and returns the path to which that leads. */
    String act(String path, Map<String, String> form) {
        return post(path, form);
    }

    String get(String path) {
        return send(HttpRequest.newBuilder(home.resolve(path)).build()).body();
    }

    private String post(String path, Map<String, String> form) {
        Map<String, String> sent = new LinkedHashMap<>(form);
        sent.put("form", UUID.randomUUID().toString());
        String body = sent.entrySet().stream()
                .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(home.resolve(path))
                .header("Origin", home.resolve("/").toString().replaceAll("/$", ""))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        assertThat(answer.statusCode()).as("saving at %s", path).isEqualTo(303);
        return home.resolve(answer.headers().firstValue("Location").orElseThrow())
                .getRawPath();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
