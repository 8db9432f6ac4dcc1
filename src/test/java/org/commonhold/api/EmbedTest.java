package org.commonhold.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.commonhold.kernel.PublicAddress;
import org.commonhold.page.Pages;
import org.commonhold.page.Revision;
import org.commonhold.page.Writing;
import org.commonhold.site.CommonsForTests;
import org.junit.jupiter.api.Test;

/** What other sites show of this one, as it goes over the wire. */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class EmbedTest {

    private static final List<String> FOR_OTHERS =
            List.of("/embed/search", "/embed/p/fair-payment", "/embed/embed.js", "/embed/embed.css");
    private static final Pattern BOX = Pattern.compile("<textarea [^>]*>([^<]*)</textarea>");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Pages pages;

    @Inject
    PublicAddress address;

    // N34 N35
    @Test
    void onlyWhatIsMadeForOtherSitesIsOpenToThem() {
        for (String path : FOR_OTHERS) {
            Response answer = given().get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().getValues("Content-Security-Policy"))
                    .as(path)
                    .singleElement()
                    .asString()
                    .contains("frame-ancestors *", "default-src 'none'", "form-action 'self'")
                    .doesNotContain("script-src", "unsafe");
            assertThat(answer.headers().getValues("Cross-Origin-Resource-Policy"))
                    .as(path)
                    .containsExactly("cross-origin");
            assertThat(answer.header("Set-Cookie")).as(path).isNull();
            assertThat(answer.header("X-Frame-Options")).as(path).isNull();
        }
        for (String path : List.of("/p/fair-payment", "/embed", "/search", "/embed/nothing", "/embed/p/a/b")) {
            assertThat(given().get(path).headers().getValues("Content-Security-Policy"))
                    .as(path)
                    .singleElement()
                    .asString()
                    .contains("frame-ancestors 'none'");
        }
        for (String path : List.of("/embed/../p/fair-payment", "/embed/%2e%2e/p/fair-payment")) {
            assertThat(given().urlEncodingEnabled(false)
                            .redirects()
                            .follow(false)
                            .get(path)
                            .header("Content-Security-Policy"))
                    .as(path)
                    .contains("frame-ancestors 'none'");
        }
    }

    // N36
    @Test
    void allOfItIsLight() throws IOException {
        int weight = 0;
        for (String path : FOR_OTHERS) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
                zip.write(given().get(path).asByteArray());
            }
            weight += out.size();
            assertThat(given().header("Accept-Encoding", "gzip").get(path).header("Content-Encoding"))
                    .as(path)
                    .isEqualTo("gzip");
        }
        System.out.println("All that is embedded, compressed: " + weight + " bytes");
        assertThat(weight).isBetween(1_000, 8_000);
    }

    // N32
    @Test
    void aCardFollowsItsPage() throws IOException {
        Revision page = Writing.make(pages, Writing.guide("Carded <b>&", "The first sentence. And more."));
        String card = "/api/v1/pages/" + page.slug() + "/card";
        JsonNode shown = JSON.readTree(given().get(card).asString());
        assertThat(shown.path("title").asText()).isEqualTo("Carded <b>&");
        assertThat(shown.path("lead").asText()).startsWith("The first sentence.");
        assertThat(shown.path("url").asText()).isEqualTo(address.of(page.path()));
        assertThat(shown.path("revision").asInt()).isEqualTo(1);
        assertThat(shown.path("licence").asText()).isEqualTo("CC BY-SA 4.0");
        assertThat(given().get("/embed" + page.path()).asString()).contains("Carded &lt;b&gt;&amp;");

        pages.rename(Writing.wish(page.slug().value()), "Carded under another name");
        assertThat(JSON.readTree(given().get(card).asString()).path("url").asText())
                .isEqualTo(address.of("/p/carded-under-another-name"));
        assertThat(given().get("/embed" + page.path()).asString())
                .contains("href=\"/p/carded-under-another-name\"", "rel=\"canonical\"");

        pages.delete(Writing.wish("carded-under-another-name"));
        for (String name : List.of(page.slug().value(), "carded-under-another-name")) {
            Response gone = given().get("/api/v1/pages/" + name + "/card");
            assertThat(gone.statusCode()).isEqualTo(410);
            assertThat(gone.header("Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(gone.asString()).doesNotContain("The first sentence");
            Response frame = given().get("/embed/p/" + name);
            assertThat(frame.statusCode()).isEqualTo(410);
            assertThat(frame.asString())
                    .contains("This page was deleted.", "href=\"/p/carded-under-another-name\"")
                    .doesNotContain("The first sentence", "Carded");
            assertThat(frame.header("Content-Security-Policy")).contains("frame-ancestors *");
        }
        given().get("/api/v1/pages/nobody-carded-this/card").then().statusCode(404);
        Response nothing = given().get("/embed/p/nobody-carded-this");
        assertThat(nothing.statusCode()).isEqualTo(404);
        assertThat(nothing.header("Content-Security-Policy")).contains("frame-ancestors *");
    }

    /** What stands in the boxes of the page with the lines, as a browser reads it. */
    private static List<String> boxes(String path) {
        List<String> boxes = new ArrayList<>();
        Matcher box = BOX.matcher(given().urlEncodingEnabled(false).get(path).asString());
        while (box.find()) {
            boxes.add(box.group(1)
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&quot;", "\"")
                    .replace("&#39;", "'")
                    .replace("&amp;", "&"));
        }
        return boxes;
    }

    // N37 N38
    @Test
    void aPageLeadsToTheLinesOfTheDocument() throws IOException {
        assertThat(given().get("/p/fair-payment").asString()).contains("href=\"/embed?page=fair-payment\"");
        String document = Files.readString(Path.of("docs/embedding.md"));
        List<String> boxes = boxes("/embed?page=fair-payment");
        assertThat(boxes)
                .hasSize(4)
                .allSatisfy(line -> assertThat(document)
                        .contains("```html\n" + line.replace(address.base().toString(), "http://localhost:8080")
                                + "\n```"));
        assertThat(boxes("/embed")).hasSize(2).isEqualTo(boxes.subList(2, 4));
        given().get("/embed?page=nobody-wrote-this").then().statusCode(404);
    }

    // N37
    @Test
    void noTitleGetsOutOfTheLine() {
        Revision page = Writing.make(pages, Writing.guide("Line \"><script>alert(1)</script> & </textarea>", "Words."));
        List<String> boxes = boxes("/embed?page=" + page.slug());
        assertThat(boxes).hasSize(4);
        assertThat(boxes.getFirst())
                .contains(">Line &#34;&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;/textarea&gt;</a>");
        assertThat(boxes.get(1)).contains("title=\"Line &#34;&gt;&lt;script&gt;");
    }
}
