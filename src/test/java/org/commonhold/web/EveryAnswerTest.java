package org.commonhold.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonhold.page.Pages;
import org.commonhold.page.Writing;
import org.commonhold.site.CommonsForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every answer, whatever was asked (SAFETY rows 15, 17, 19, 26, 28, 30, 41). */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class EveryAnswerTest {

    @Inject
    Assets assets;

    @Inject
    Pages pages;

    private static Wire.Answer send(String line, String... headers) {
        String[] parts = line.split(" ", 2);
        return Wire.request(parts[0], parts[1], "", Wire.withHost(headers));
    }

    private Map<String, Wire.Answer> answers() {
        String same = "Sec-Fetch-Site: same-origin";
        pages.edit(Writing.start(Writing.guide("Deleted for every answer", "Words.")));
        pages.delete(Writing.wish("deleted-for-every-answer"));
        Map<String, Wire.Answer> all = new LinkedHashMap<>();
        for (String line : List.of(
                "200 GET /",
                "200 GET /p/about",
                "200 HEAD /p/about",
                "200 GET /p/about/edit",
                "200 GET /p/about/history",
                "200 GET /p/about/revisions/1",
                "200 GET /p/about/compare",
                "200 GET /p/about/source",
                "200 GET /p/about/links",
                "200 GET /p/about/review-by",
                "200 GET /p/about/history?what=here&by=nobody",
                "200 GET /care",
                "200 GET /care/wanted",
                "200 GET /care/due",
                "200 GET /care/unchecked",
                "200 GET /care/orphans",
                "200 GET /questions",
                "200 GET /questions?state=answered",
                "200 GET /new",
                "200 GET /new?kind=guide",
                "200 GET /p/about/rename",
                "200 GET /p/about/merge",
                "200 GET /p/about/delete",
                "200 GET /deleted",
                "200 GET /kinds",
                "200 GET /kinds/practice",
                "200 GET /topics",
                "200 GET /topics/power",
                "200 GET /search?q=pay",
                "200 GET /changes",
                "200 GET /status",
                "200 GET /api/v1/pages/about",
                "200 GET /api/v1/pages?limit=2",
                "200 HEAD /api/v1/pages?limit=2",
                "200 GET /api/v1/pages/about/revisions",
                "200 GET /api/v1/pages/about/revisions/1",
                "200 GET /api/v1/pages/about/source",
                "200 GET /api/v1/pages/about/html",
                "200 GET /api/v1/pages/about/links",
                "200 GET /api/v1/kinds",
                "200 GET /api/v1/kinds/guide",
                "200 GET /api/v1/topics",
                "200 GET /api/v1/questions",
                "200 GET /api/v1/changes",
                "400 GET /api/v1/changes?after=x",
                "410 GET /api/v1/changes?after=1-0000000000000000",
                "200 GET /api/v1/search?q=pay",
                "200 GET /api/v1/suggest?q=pa",
                "200 GET /api/v1/pages/about/card",
                "200 GET /feeds/changes.atom",
                "200 GET /feeds/kinds/practice.json",
                "200 GET /feeds/topics/power.atom",
                "200 GET /feeds/search.json?q=pay",
                "200 GET /opensearch.xml",
                "200 GET /opensearch/suggest?q=pa",
                "200 GET /sitemap.xml",
                "200 GET /sitemap-1.xml",
                "200 GET /sitemap-lists.xml",
                "200 GET /robots.txt",
                "200 GET /embed",
                "200 GET /embed?page=about",
                "200 GET /q/openapi",
                "200 GET " + assets.style().path(),
                "200 GET " + assets.script().path(),
                "200 GET " + assets.editor().path(),
                "200 GET " + assets.icon().path(),
                "200 OPTIONS /p/about",
                "301 GET /p/About",
                "303 GET /p/about/restore",
                "301 GET /p/about/revisions",
                "404 GET /p/nobody-wrote-this",
                "404 GET /nowhere",
                "404 GET /assets/style.css",
                "404 GET /q/nothing",
                "404 GET /questions/0",
                "404 GET /api/v1/pages/nobody-wrote-this",
                "404 GET /changes?page=abc",
                "404 OPTIONS *",
                "410 GET /p/deleted-for-every-answer",
                "410 GET /api/v1/pages/deleted-for-every-answer",
                "405 DELETE /p/about",
                "405 DELETE /api/v1/pages/about",
                "405 TRACE /p/about",
                "414 GET /" + "a".repeat(8_500),
                "500 GET /test-failure",
                "500 GET /api/v1/test-failure")) {
            Wire.Answer answer = send(line.substring(4), same);
            assertThat(answer.status()).as(line).isEqualTo(Integer.parseInt(line.substring(0, 3)));
            all.put(line, answer);
        }
        all.put("304", Wire.get("/p/about", "If-None-Match: *"));
        all.put("403", send("POST /new", "Sec-Fetch-Site: cross-site"));
        all.put("403 API", send("POST /api/v1/search", "Sec-Fetch-Site: cross-site"));
        all.put("406", Wire.get("/p/about", "Accept: image/png"));
        all.put("415", send("POST /new", same, "Content-Type: text/plain"));
        all.put("400 form", Wire.post("/new", "title=%zz"));
        all.put("413", Wire.post("/new", "form=aaaaaaaaaaaaaaaaaaaa&body=" + "a".repeat(5 << 20)));
        all.put("421", Wire.request("GET", "/p/about", "", "Host: evil.example"));
        all.put("421 API", Wire.request("GET", "/api/v1/search", "", "Host: evil.example"));
        all.put("422 question", Wire.post("/questions", "words=kim%40example.org"));
        all.put("422", Wire.post("/new", "form=aaaaaaaaaaaaaaaaaaaa&kind=guide"));
        all.put("400 host", Wire.request("GET", "/p/about", "", "Host: localhost:abc"));
        return all;
    }

    @Test
    void everyAnswerCarriesTheHeadersOfTheHouseOnceAndNoCookie() {
        answers().forEach((asked, answer) -> {
            if (asked.substring(0, 3).chars().allMatch(Character::isDigit)) {
                assertThat(answer.status()).as(asked).isEqualTo(Integer.parseInt(asked.substring(0, 3)));
            }
            String policy = answer.only("Content-Security-Policy");
            assertThat(policy)
                    .as(asked)
                    .contains("default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'")
                    .contains("require-trusted-types-for 'script'", "script-src 'sha256-")
                    .doesNotContain("unsafe", "nonce-", "*");
            assertThat(answer.only("Strict-Transport-Security")).startsWith("max-age=");
            assertThat(answer.only("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.only("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(answer.only("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            assertThat(answer.only("Cross-Origin-Resource-Policy")).as(asked).isEqualTo("same-origin");
            assertThat(answer.only("Permissions-Policy")).contains("camera=()");
            assertThat(answer.only("Cache-Control")).as(asked).isNotBlank();
            assertThat(answer.all("Set-Cookie")).as(asked).isEmpty();
            assertThat(answer.headers().stream().filter(h -> h.matches("(?i)(server|x-powered-by):.*")))
                    .as(asked)
                    .isEmpty();
        });
    }

    @Test
    void errorsArePlainAndNotKeptAndTellNothing() {
        answers().forEach((asked, answer) -> {
            if (answer.status() >= 400) {
                assertThat(answer.only("Cache-Control")).as(asked).contains("no-store");
                assertThat(answer.body())
                        .as(asked)
                        .doesNotContain(FailureResource.SECRET, "Exception", "at org.", "at io.", "jakarta", "vertx");
                if (!asked.equals("413")) { // refused while it is still being sent, when nobody listens
                    assertThat(answer.body()).as(asked).isNotBlank();
                }
                if (asked.contains("API") || asked.contains("/api/")) {
                    assertThat(answer.only("Content-Type")).as(asked).startsWith("application/problem+json");
                    assertThat(answer.body())
                            .contains("\"status\":" + answer.status())
                            .containsPattern("\"instance\":\"[0-9a-f]{12}\"");
                }
            }
        });
    }

    // P16
    @Test
    void scriptsOfOtherSitesMayReadTheApiAndNoPage() {
        answers().forEach((asked, answer) -> {
            if (asked.contains("API") || asked.contains("/api/") || asked.contains("/q/openapi")) {
                assertThat(answer.only("Access-Control-Allow-Origin")).as(asked).isEqualTo("*");
                assertThat(answer.only("Access-Control-Expose-Headers")).contains("ETag", "Link", "RateLimit");
            } else if (!asked.matches(".*GET /(feeds|embed|opensearch|sitemap|robots).*")) {
                assertThat(answer.all("Access-Control-Allow-Origin")).as(asked).isEmpty();
            }
            assertThat(answer.all("Access-Control-Allow-Credentials")).as(asked).isEmpty();
        });
    }

    // P24
    @Test
    void whatHasALimitSaysSoAndHowMuchIsLeft() {
        for (String path : List.of("/api/v1/kinds", "/api/v1/pages/nobody-wrote-this", "/search?q=a")) {
            Wire.Answer answer = Wire.get(path);
            assertThat(answer.only("RateLimit-Policy")).as(path).matches("\"[a-z]+\";q=\\d+;w=60");
            assertThat(answer.only("RateLimit")).as(path).matches("\"[a-z]+\";r=\\d+;t=\\d+");
        }
        assertThat(Wire.get("/p/about").all("RateLimit")).isEmpty();
    }

    // P17
    @Test
    void aBrowserIsToldBeforehandWhatItMaySend() {
        String[] asking = {
            "Origin: https://partner.example",
            "Access-Control-Request-Method: GET",
            "Access-Control-Request-Headers: if-none-match"
        };
        Wire.Answer answer = send("OPTIONS /api/v1/changes", asking);
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.only("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.only("Access-Control-Allow-Methods")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(answer.only("Access-Control-Allow-Headers")).containsIgnoringCase("if-none-match");
        assertThat(answer.only("Content-Security-Policy")).isNotBlank();
        assertThat(send("OPTIONS /p/about", asking).all("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void aFailureHasANumberByWhichItIsFoundInTheLog() {
        assertThat(Wire.get("/test-failure").body()).containsPattern("[0-9a-f]{12}");
        assertThat(Wire.get("/api/v1/test-failure").body()).containsPattern("\"instance\":\"[0-9a-f]{12}\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // Sec-Fetch-Site | Origin | Referer | let through
                "cross-site  | -                       | -                     | false",
                "same-site   | -                       | -                     | false",
                "same-origin | -                       | -                     | true",
                "none        | -                       | -                     | true",
                "SAME-ORIGIN | -                       | -                     | false",
                "cross-site  | http://HOST             | http://HOST/          | false",
                "-           | http://HOST             | -                     | true",
                "-           | http://HOST             | http://evil.example/  | true",
                "-           | http://localhost:1      | -                     | false",
                "-           | http://localhost        | -                     | false",
                "-           | https://HOST            | -                     | false",
                "-           | http://evil.example     | http://HOST/          | false",
                "-           | http://HOST.evil.example| -                     | false",
                "-           | http://evil@HOST        | -                     | true",
                "-           | null                    | http://HOST/          | false",
                "-           | -                       | http://HOST/p/x       | true",
                "-           | -                       | http://evil.example/? | false",
                "-           | -                       | HOST                  | false",
                "-           | -                       | -                     | false"
            })
    void aWriteHasToComeFromThisSite(String site, String origin, String referer, boolean allowed) {
        List<String> headers = new java.util.ArrayList<>();
        if (site != null) {
            headers.add("Sec-Fetch-Site: " + site);
        }
        if (origin != null) {
            headers.add("Origin: " + origin.replace("HOST", Wire.host()));
        }
        if (referer != null) {
            headers.add("Referer: " + referer.replace("HOST", Wire.host()));
        }
        headers.add("Content-Type: application/x-www-form-urlencoded");
        String form = "form=aaaaaaaaaaaaaaaaaaaa&kind=guide&title=&body=";
        Wire.Answer answer = Wire.request("POST", "/new", form, Wire.withHost(headers.toArray(String[]::new)));
        assertThat(answer.status()).isEqualTo(allowed ? 422 : 403);
        assertThat(send("GET /p/about", "Sec-Fetch-Site: cross-site").status()).isEqualTo(200);
        assertThat(send("POST /api/v1/search", "Sec-Fetch-Site: cross-site").body())
                .contains("\"title\":\"This was refused\"", "\"detail\":\"This was sent from another site");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "localhost.evil.example",
                "localhost@evil.example",
                "evil.example:8080",
                "0.0.0.0",
                "169.254.169.254",
                "127.0.0.1.nip.io"
            })
    void itAnswersOnlyToItsOwnNames(String host) {
        assertThat(Wire.request("GET", "/", "", "Host: " + host).status()).isIn(400, 421);
        assertThat(Wire.get("/").status()).isEqualTo(200);
        assertThat(Wire.request("GET", "/", "", "Host: 127.0.0.1").status()).isEqualTo(200);
        assertThat(Wire.request("GET", "/", "", "Host: LOCALHOST").status()).isEqualTo(200);
    }

    @Test
    void itAnswersOverHttp2AsWell() throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
            for (int i = 0; i < 2; i++) {
                HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + Wire.host() + "/p/about"))
                        .build();
                assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                                .statusCode())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void nothingInAnAnswerComesFromForwardedHeadersOrFromTheNameThatWasAsked() {
        String[] spoofed = {
            "X-Forwarded-Host: evil.example",
            "X-Forwarded-Proto: gopher",
            "X-Forwarded-Port: 6666",
            "X-Forwarded-Prefix: /evil",
            "Forwarded: for=6.6.6.6;host=evil.example;proto=gopher",
            "X-Original-URL: /evil",
            "X-Rewrite-URL: /evil",
            "X-HTTP-Method-Override: DELETE"
        };
        for (String target : List.of("/", "/p/about", "/p/About", "/search?q=x", "/api/v1/pages/about", "/nowhere")) {
            assertThat(Wire.get(target, spoofed).toString()).as(target).doesNotContain("evil", "6666", "gopher");
            assertThat(Wire.request("GET", target, "", "Host: localhost:6666").toString())
                    .as(target)
                    .doesNotContain("6666");
            assertThat(Wire.get("http://evil.example" + target).toString())
                    .as(target)
                    .doesNotContain("evil");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/p/About, /p/about",
        "/p/ABOUT/history, /p/about/history",
        "/p/About/compare?from=1&to=2, /p/about/compare?from=1&to=2",
        "/p/about%20, /p/about",
        "/p/%2F%2Fevil.example, /p/evil-example",
        "/p/%5Cevil.example, /p/evil-example",
        "/p/about%0D%0ASet-Cookie:%20a=b, /p/about-set-cookie-a-b",
        "/p/%C3%89galit%C3%A9, /p/%C3%A9galit%C3%A9",
        "/topics/Power, /topics/power"
    })
    void anotherSpellingLeadsToTheRightOneOnThisSiteForAMinute(String spelled, String right) {
        Wire.Answer answer = Wire.get(spelled);
        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.only("Location")).isEqualTo(right);
        assertThat(answer.only("Cache-Control")).isEqualTo("public, max-age=60");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/p",
                "/\\evil.example",
                "/p/../../evil",
                "/p/%2e%2e/evil",
                "/%2F/evil.example",
                "/p//about"
            })
    void noPathLeadsAway(String target) {
        Wire.Answer answer = Wire.get(target);
        assertThat(answer.status()).isBetween(200, 404);
        answer.all("Location").forEach(location -> assertThat(location).matches("/(?![/\\\\]).*"));
    }

    @Test
    void onlyWhatIsForOneMomentIsKeptByNobody() {
        for (String shared : List.of("/", "/p/about", "/changes", "/search?q=a", "/kinds", "/api/v1/search?q=a")) {
            assertThat(Wire.get(shared).only("Cache-Control")).isEqualTo("public, no-cache");
        }
        for (String personal : List.of("/p/about/edit", "/new?kind=guide", "/p/about?saved=next", "/status")) {
            assertThat(Wire.get(personal).only("Cache-Control")).isEqualTo("private, no-store");
        }
    }

    @Test
    void aBodyOfMoreThanAPageNeedsIsRefusedAndTheLongestPageIsNot() {
        assertThat(Wire.post("/new", "body=" + "a".repeat(5 << 20)).status()).isEqualTo(413);
        char[] longest = new char[262_144];
        Arrays.fill(longest, 'é');
        String form = "form=" + Writing.nonce() + "&kind=guide&language=en&title=The+longest+page&body=";
        assertThat(Wire.post("/new", form + "%C3%A9+%0A".repeat(65_536)).status())
                .isEqualTo(303);
        assertThat(Wire.post("/new", form + new String(longest)).status()).isEqualTo(422);
    }

    @Test
    void theApiIsOpenToReadersOfOtherSitesWithoutCredentials() {
        Wire.Answer answer = Wire.get("/api/v1/pages/about", "Origin: https://partner.example");
        assertThat(answer.only("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.all("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(Wire.get("/p/about", "Origin: https://partner.example").all("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    /** Quarkus refuses what is no URI before any handler of ours is asked, so nothing but the status can be said. */
    @ParameterizedTest
    @ValueSource(strings = {"/p/%zz", "/search?q=%", "/p/a|b", "/p/{x}"})
    void whatIsNoAddressIsRefusedWithoutAWord(String target) {
        Wire.Answer answer = Wire.get(target);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEmpty();
    }
}
