package org.commonhold.site;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the site does when it is started on a scratch directory only so that the JVM learns how: it reads its own pages
 * and writes on one, like a visitor, and ends. The launcher keeps what was learned (docs/decisions/0012).
 */
final class Rehearsal {

    static final String PROPERTY = "commonhold.rehearsal";

    private static final int ROUNDS = 40;

    private static final List<String> PATHS = List.of(
            "/",
            "/p/about",
            "/p/about/history",
            "/p/about/edit",
            "/p/no-such-page",
            "/kinds",
            "/topics",
            "/changes",
            "/status",
            "/search?q=paying+people+fairly",
            "/search?q=%22decide+together%22+consnet",
            "/api/v1/search?q=consent",
            "/api/v1/pages/about");

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"(base|form)\" value=\"([^\"]*)\">");

    private Rehearsal() {}

    static void visit(String address) {
        for (int round = 0; round < ROUNDS; round++) {
            try {
                for (String path : PATHS) {
                    read(open(address + path, round % 2 == 0));
                }
                write(address + "/p/about", round);
            } catch (IOException e) {
                System.out.println(e); // what was learned until now is worth keeping
            }
        }
    }

    private static void write(String page, int round) throws IOException {
        StringBuilder form = new StringBuilder("title=About&kind=guide&language=en&body=Round+" + round);
        Matcher hidden = HIDDEN.matcher(read(open(page + "/edit", false)));
        while (hidden.find()) {
            form.append('&').append(hidden.group(1)).append('=').append(hidden.group(2));
        }
        HttpURLConnection connection = open(page + "/revisions", false);
        connection.setRequestProperty("Sec-Fetch-Site", "same-origin");
        connection.setDoOutput(true);
        connection.getOutputStream().write(form.toString().getBytes(StandardCharsets.UTF_8));
        read(connection);
    }

    private static HttpURLConnection open(String address, boolean compressed) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(address).toURL().openConnection();
        if (compressed) {
            connection.setRequestProperty("Accept-Encoding", "gzip");
        }
        return connection;
    }

    private static String read(HttpURLConnection connection) throws IOException {
        try (InputStream page =
                connection.getResponseCode() < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
