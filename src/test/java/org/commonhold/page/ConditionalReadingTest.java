package org.commonhold.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.commonhold.site.CommonsForTests;
import org.junit.jupiter.api.Test;

/** Whoever has a page already is told so, and is never told so wrongly. */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class ConditionalReadingTest {

    @Inject
    Pages pages;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private HttpResponse<byte[]> read(String method, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private String etag(String path) throws IOException, InterruptedException {
        return read("GET", path).headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void whoHasThePageGets304WithoutABody() throws Exception {
        String etag = etag("/p/about");
        for (String known : new String[] {etag, "\"other\", " + etag, "W/" + etag, "*"}) {
            HttpResponse<byte[]> answer = read("GET", "/p/about", "If-None-Match", known);
            assertThat(answer.statusCode()).as(known).isEqualTo(304);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.headers().firstValue("ETag")).hasValue(etag);
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("public, no-cache");
            assertThat(answer.headers().firstValue("Vary").orElse("")).contains("Cookie", "Accept-Encoding");
        }
        assertThat(read("GET", "/p/about", "If-None-Match", "\"other\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void theCompressedPageIsTheSamePageUnderAnETagOfItsOwn() throws Exception {
        HttpResponse<byte[]> plain = read("GET", "/p/fair-payment");
        HttpResponse<byte[]> zipped = read("GET", "/p/fair-payment", "Accept-Encoding", "br, gzip;q=0.5");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(zipped.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(zipped.body().length).isLessThan(plain.body().length / 2);
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
            assertThat(in.readAllBytes()).isEqualTo(plain.body());
        }
        String etag = zipped.headers().firstValue("ETag").orElseThrow();
        assertThat(etag).isNotEqualTo(etag("/p/fair-payment"));
        assertThat(read("GET", "/p/fair-payment", "Accept-Encoding", "gzip", "If-None-Match", etag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(read("GET", "/p/fair-payment", "Accept-Encoding", "gzip;q=0")
                        .headers()
                        .firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void everyPageIsCompressedForWhoAsks() throws Exception {
        for (String path : new String[] {"/", "/changes", "/search?q=pay", "/p/about/history", "/api/v1/pages/about"}) {
            HttpResponse<byte[]> zipped = read("GET", path, "Accept-Encoding", "gzip");
            assertThat(zipped.headers().allValues("Content-Encoding")).as(path).containsExactly("gzip");
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .contains("ommon");
            }
        }
    }

    @Test
    void headTellsWhatGetWould() throws Exception {
        HttpResponse<byte[]> get = read("GET", "/p/about");
        HttpResponse<byte[]> head = read("HEAD", "/p/about");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name : new String[] {"ETag", "Content-Type", "Cache-Control", "Vary"}) {
            assertThat(head.headers().firstValue(name))
                    .as(name)
                    .isEqualTo(get.headers().firstValue(name));
        }
    }

    @Test
    void theETagMovesWithWhateverThePageShows() throws Exception {
        Writing.make(pages, Writing.guide("Watched for changes", "See [[Comes later]]."));
        String path = "/p/watched-for-changes";
        String first = etag(path);
        assertThat(etag(path)).isEqualTo(first);

        Revision later = Writing.make(pages, Writing.guide("Comes later", "Here."));
        String linkTurnedBlue = etag(path);
        assertThat(linkTurnedBlue).isNotEqualTo(first);

        Revision citing = Writing.make(pages, Writing.guide("Cites it", "See [[Watched for changes]]."));
        String cited = etag(path);
        assertThat(cited).isNotEqualTo(linkTurnedBlue);

        pages.edit(Writing.next(citing, Writing.guide("Cites it by another title", "See [[Watched for changes]].")));
        String citedByAnotherName = etag(path);
        assertThat(citedByAnotherName).isNotEqualTo(cited);
        assertThat(new String(read("GET", path).body(), StandardCharsets.UTF_8)).contains("Cites it by another title");

        pages.edit(
                Writing.next(later, Writing.guide("Comes later", "Its words change, which this page does not show.")));
        assertThat(etag(path)).isEqualTo(citedByAnotherName);
    }

    @Test
    void aListIsSentAgainOnlyWhenItSaysSomethingElse() throws Exception {
        HttpResponse<byte[]> first = read("GET", "/changes");
        String etag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<byte[]> same = read("GET", "/changes", "If-None-Match", etag);
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();

        Writing.make(pages, Writing.guide("A list that is read twice", "Words."));
        assertThat(read("GET", "/changes", "If-None-Match", etag).statusCode()).isEqualTo(200);
    }
}
