package org.commonhold.site.trial;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser that runs no scripts: reads pages, and opens, fills in and sends their forms. */
final class Visitor {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern FORM =
            Pattern.compile("<form [^>]*method=\"post\" action=\"([^\"]*)\".*?</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile(
            "<input (?<input>[^>]*)>|<textarea (?<area>[^>]*)>\\n?(?<text>.*?)</textarea>|<select (?<select>[^>]*)>(?<options>.*?)</select>",
            Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");
    private static final Pattern SELECTED =
            Pattern.compile("<option(?: value=\"(?<value>[^\"]*)\")? selected>(?<text>[^<]*)<");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String site;

    Visitor(String site) {
        this.site = site;
    }

    /** A form with everything in it as it would be sent. */
    record Form(String action, Map<String, String> values) {

        String value(String name) {
            return values.getOrDefault(name, "");
        }

        Form with(String name, String value) {
            Map<String, String> changed = new LinkedHashMap<>(values);
            changed.put(name, value);
            return new Form(action, changed);
        }

        private String encoded() {
            return values.entrySet().stream()
                    .map(one -> encode(one.getKey()) + "=" + encode(one.getValue()))
                    .collect(Collectors.joining("&"));
        }

        private static String encode(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    /** Whether an address is answered with a page now. */
    boolean reads(String address) throws InterruptedException {
        try {
            return get(address).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return client.send(request(address).GET().build(), BodyHandlers.ofString());
    }

    /** The first form on a page that takes words. */
    Form open(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(address);
        Matcher form = FORM.matcher(answer.body());
        if (answer.statusCode() != 200 || !form.find()) {
            throw new IOException("no form at " + address + ": " + answer.statusCode());
        }
        Map<String, String> values = new LinkedHashMap<>();
        Matcher input = INPUT.matcher(form.group());
        while (input.find()) {
            if (input.group("input") != null) {
                put(values, input.group("input"), first(VALUE, input.group("input")));
            } else if (input.group("area") != null) {
                put(values, input.group("area"), input.group("text"));
            } else {
                put(values, input.group("select"), chosen(input.group("options")));
            }
        }
        return new Form(plain(form.group(1)), values);
    }

    /** Sends a form as a browser does from a page of the same site; where the answer leads is not followed. */
    HttpResponse<String> send(Form form) throws IOException, InterruptedException {
        return client.send(
                request(form.action())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(HttpRequest.BodyPublishers.ofString(form.encoded()))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(site + address)).timeout(PATIENCE);
    }

    private static void put(Map<String, String> values, String attributes, String value) {
        String name = first(NAME, attributes);
        if (!name.isEmpty() && !attributes.contains("type=\"checkbox\"")) {
            values.put(name, plain(value));
        }
    }

    private static String chosen(String options) {
        Matcher option = SELECTED.matcher(options);
        if (!option.find()) {
            return "";
        }
        return option.group("value") != null ? option.group("value") : option.group("text");
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
