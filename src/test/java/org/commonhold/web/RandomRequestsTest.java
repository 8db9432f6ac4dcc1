package org.commonhold.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.commonhold.site.CommonsForTests;
import org.junit.jupiter.api.Test;

/** Nothing that anybody can send is our failure. */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class RandomRequestsTest {

    private static final int REQUESTS = 3_000;
    private static final long SEED = 20_261_122;

    private static final String[] PATHS = {
        "/",
        "/p/",
        "/p/about",
        "/p/about/edit",
        "/p/about/history",
        "/p/about/revisions/",
        "/p/about/revisions",
        "/p/about/compare",
        "/p/about/source",
        "/p/about/links",
        "/p/about/preview",
        "/new",
        "/new/preview",
        "/kinds",
        "/kinds/",
        "/topics/",
        "/search",
        "/changes",
        "/status",
        "/assets/",
        "/api/v1/search",
        "/api/v1/pages/",
        "/api/v1/pages/about",
        "/api/v1/pages",
        "/api/v1/pages/id:1",
        "/api/v1/pages/id:",
        "/api/v1/pages/about/revisions",
        "/api/v1/pages/about/revisions/",
        "/api/v1/pages/about/html",
        "/api/v1/pages/about/links",
        "/api/v1/kinds/",
        "/api/v1/topics",
        "/api/v1/questions",
        "/api/v1/changes",
        "/q/openapi",
        "/q/",
        "/api/",
        "/feeds/changes.atom",
        "/feeds/search.atom",
        "/feeds/search.json",
        "/feeds/kinds/",
        "/feeds/topics/",
        "/opensearch/suggest",
        "/sitemap-",
        "/embed",
        "/embed/p/",
        "/api/v1/pages/about/card"
    };

    private static final String[] PIECES = {
        "about",
        "%2e%2e",
        "..",
        ".",
        "//",
        "%2F",
        "%5C",
        "\\",
        "%00",
        "%0d%0a",
        "%ff%fe",
        "%c0%af",
        "%ed%a0%80",
        "%zz",
        "%",
        "null",
        "NULL",
        "-1",
        "0",
        "1",
        "99999999999",
        "2147483647",
        "-2147483648",
        "1e9",
        "1-0123456789abcdef",
        "1@0",
        "9@1-0123456789abcdef",
        "out:",
        "in:9",
        "true",
        "2026-11-26",
        "+1000000000-01-01T00:00:00Z",
        "abc",
        "{x}",
        "${x}",
        "'--",
        "\"",
        ";a=b",
        "?",
        "&",
        "=",
        "%F0%9F%98%80",
        "%E2%80%AE",
        "a%CC%81",
        "%EF%BC%8F",
        "*",
        "~1",
        "+",
        "%20",
        "#x",
        "<b>",
        "%3Cscript%3E",
        "a".repeat(300),
        "%E4%B8%AD".repeat(100),
        "İ",
        "\u0000"
    };

    private static final String[] PARAMETERS = {
        "page",
        "q",
        "kind",
        "topic",
        "order",
        "from",
        "to",
        "after",
        "size",
        "saved",
        "title",
        "format",
        "limit",
        "since",
        "due",
        "whole",
        "language",
        "x"
    };

    private static final String[] INPUTS = {
        "form",
        "kind",
        "title",
        "body",
        "language",
        "topics",
        "aliases",
        "summary",
        "base",
        "second",
        "field.steps",
        "field.x",
        "field.",
        "website2",
        "x"
    };

    private static final String[] HEADERS = {
        "Accept: */*",
        "Accept: application/json",
        "Accept: ;;",
        "Accept: text/html;q=x",
        "Accept-Encoding: gzip",
        "Accept-Encoding: ,,;q=",
        "If-None-Match: *",
        "If-None-Match: \"",
        "If-None-Match: W/",
        "Range: bytes=0-1",
        "Content-Type: application/x-www-form-urlencoded",
        "Content-Type: application/x-www-form-urlencoded; charset=nope",
        "Content-Type: multipart/form-data",
        "Content-Type: multipart/form-data; boundary=x",
        "Content-Type: ///",
        "Content-Type: application/json",
        "Origin: null",
        "Referer: %%",
        "Sec-Fetch-Site: same-origin",
        "Cookie: a=b; c",
        "Accept-Language: xx-YYYYYYYYYYYY,,;q=9",
        "Authorization: Basic !",
        "Expect: 100-continue",
        "X-Forwarded-For: %",
        "Content-Encoding: gzip",
        "Forwarded: \"",
        "Upgrade: h2c",
        "Connection: Upgrade"
    };

    private static final String[] METHODS = {
        "GET", "GET", "GET", "GET", "HEAD", "POST", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "BREW"
    };

    private final Random random = new Random(SEED);

    private String any(String[] of) {
        return of[random.nextInt(of.length)];
    }

    private String request() {
        StringBuilder target = new StringBuilder(any(PATHS));
        for (int i = random.nextInt(3); i > 0; i--) {
            target.append(random.nextBoolean() ? "/" : "").append(any(PIECES));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            target.append(target.indexOf("?") < 0 ? "?" : "&")
                    .append(any(PARAMETERS))
                    .append('=')
                    .append(any(PIECES));
        }
        String method = any(METHODS);
        StringBuilder body = new StringBuilder();
        boolean writes = List.of("POST", "PUT", "PATCH").contains(method);
        StringBuilder head = new StringBuilder(method)
                .append(' ')
                .append(target)
                .append(" HTTP/1.1\r\nHost: ")
                .append(Wire.host())
                .append("\r\n");
        if (writes) {
            head.append("Sec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\n");
            body.append("form=")
                    .append(random.nextBoolean() ? "f".repeat(20) + random.nextInt(1_000_000) : any(PIECES));
            for (int i = random.nextInt(8); i > 0; i--) {
                body.append('&').append(any(INPUTS)).append('=').append(any(PIECES));
            }
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            head.append(any(HEADERS)).append("\r\n");
        }
        head.append("Content-Length: ")
                .append(body.toString().getBytes(StandardCharsets.UTF_8).length)
                .append("\r\n");
        return head + "\r\n" + body;
    }

    @Test
    void noRequestIsOurFailure() throws IOException {
        Map<Integer, Integer> answers = new TreeMap<>();
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            String request = request();
            int status = status(request);
            answers.merge(status, 1, Integer::sum);
            if (status >= 500) {
                failures.add(status + " to " + request);
            }
        }
        assertThat(failures).isEmpty();
        assertThat(answers).containsKeys(200, 301, 400, 404, 405);
        assertThat(Wire.get("/").status()).isEqualTo(200);
        assertThat(Wire.get("/topics").status()).isEqualTo(200);
        assertThat(Wire.get("/changes").status()).isEqualTo(200);
    }

    /** The status of the answer, 0 where it just hung up; the rest of the answer is not waited for. */
    private static int status(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(10_000);
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
                InputStream in = new BufferedInputStream(socket.getInputStream());
                ByteArrayOutputStream line = new ByteArrayOutputStream();
                for (int c = in.read(); c >= 0 && c != '\r'; c = in.read()) {
                    line.write(c);
                }
                String[] words = line.toString(StandardCharsets.US_ASCII).split(" ", 3);
                return words.length < 2 ? 0 : Integer.parseInt(words[1]);
            } catch (java.net.SocketException e) {
                return 0;
            }
        }
    }
}
