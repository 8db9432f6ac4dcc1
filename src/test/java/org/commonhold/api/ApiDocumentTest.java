package org.commonhold.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonhold.site.CommonsForTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What docs/api.md and docs/openapi.yaml promise is what there is. */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class ApiDocumentTest {

    private static final Path DOCUMENT = Path.of("docs/api.md");
    private static final Path OPENAPI = Path.of("docs/openapi.yaml");
    private static final Path SERVED = Path.of("target/openapi/served.yaml");

    /** A call, and the answer that the document shows for it, if any. */
    private static final Pattern EXAMPLE = Pattern.compile(
            "```\\ncurl 'http://localhost:8080(/[^']*)'\\n```\\n(?:```json\\n(.*?)\\n```\\n)?", Pattern.DOTALL);

    /** A program, in the language that is named in group 1. */
    private static final Pattern PROGRAM = Pattern.compile("```(js|python|sh)\\n(.*?)\\n```", Pattern.DOTALL);

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    /** The index is built while the site serves. */
    @BeforeEach
    void untilThePagesCanBeFound() throws InterruptedException {
        for (int i = 0; i < 100 && get("/api/v1/search?size=1").path("hits").isEmpty(); i++) {
            Thread.sleep(100);
        }
    }

    @Test
    void everyExampleAnswersAsItIsShown() throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(DOCUMENT));
        int calls = 0;
        while (example.find()) {
            calls++;
            String path = example.group(1);
            Response answer = given().urlEncodingEnabled(false).get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            if (path.startsWith("/api/")) {
                assertThat(answer.header("Access-Control-Allow-Origin"))
                        .as(path)
                        .isEqualTo("*");
            }
            if (example.group(2) != null) {
                List<String> wrong = new ArrayList<>();
                compare("", JSON.readTree(example.group(2)), JSON.readTree(answer.asString()), wrong);
                assertThat(wrong)
                        .as("%s: what the document shows and what there is", path)
                        .isEmpty();
            }
        }
        assertThat(calls).as("calls in %s", DOCUMENT).isEqualTo(count("curl "));
    }

    // P18
    @ParameterizedTest
    @CsvSource({"js, node", "python, python3", "sh, python3"})
    void everyProgramRuns(String language, String interpreter) throws Exception {
        assumeTrue(isThere(interpreter), "no " + interpreter + " on this machine");
        Matcher program = PROGRAM.matcher(Files.readString(DOCUMENT));
        int ran = 0;
        while (program.find()) {
            if (program.group(1).equals(language)) {
                ran++;
                assertThat(run(language, interpreter, program.group(2)))
                        .as(program.group())
                        .isNotBlank();
            }
        }
        assertThat(ran).isPositive();
    }

    private static boolean isThere(String interpreter) throws InterruptedException {
        try {
            return new ProcessBuilder(interpreter, "--version")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** What it says; run in the folder of the project, where a copy that it makes goes into one of the test's own. */
    private String run(String language, String interpreter, String program) throws Exception {
        Path file = folder.resolve("program." + (language.equals("js") ? "mjs" : language));
        Files.writeString(
                file,
                program.replace("http://localhost:8080", "http://localhost:" + RestAssured.port)
                        .replace(" copy ", " " + folder.resolve("copy") + " "));
        String with = language.equals("sh") ? "sh" : interpreter;
        Path said = folder.resolve("said");
        Process running = new ProcessBuilder(with, file.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(running.exitValue()).as(Files.readString(said)).isZero();
        return Files.readString(said);
    }

    @Test
    void theKeptDescriptionIsTheOneThatIsServed() throws IOException {
        String served = given().get("/q/openapi").asString();
        Files.createDirectories(SERVED.getParent());
        Files.writeString(SERVED, served);
        assertThat(served.equals(Files.readString(OPENAPI)))
                .as(
                        "the API has changed: if it was meant to, copy %s to %s; what is there already may only be added to",
                        SERVED, OPENAPI)
                .isTrue();
    }

    @Test
    void whatIsNotThereIsAProblemDocument() {
        Response answer = given().get("/api/v1/pages/nobody-wrote-this");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    private static JsonNode get(String path) {
        try {
            return JSON.readTree(RestAssured.get(path).asString());
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        }
    }

    /** Same members, same types; values, lengths of lists and the fields of a kind may differ. */
    private static void compare(String at, JsonNode shown, JsonNode there, List<String> wrong) {
        if (shown.isNull() || there.isNull()) {
            return;
        }
        if (shown.getNodeType() != there.getNodeType()) {
            wrong.add(at + " is a " + there.getNodeType());
        } else if (shown.isArray() && !shown.isEmpty() && !there.isEmpty()) {
            compare(at + "[0]", shown.get(0), there.get(0), wrong);
        } else if (shown.isObject() && !at.endsWith(".fields")) {
            TreeSet<String> names = new TreeSet<>();
            shown.fieldNames().forEachRemaining(names::add);
            there.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                if (!shown.has(name)) {
                    wrong.add(at + "." + name + " is not in the document");
                } else if (!there.has(name)) {
                    wrong.add(at + "." + name + " is only in the document");
                } else {
                    compare(at + "." + name, shown.get(name), there.get(name), wrong);
                }
            }
        }
    }

    private static int count(String part) throws IOException {
        return Files.readString(DOCUMENT).split(Pattern.quote("\n" + part), -1).length - 1;
    }
}
