package org.commonhold.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher keeps of one start for the next (docs/decisions/0012), with a JVM that only says what it was told. */
class QuickStartTest {

    /** Serves for as long as the file {@code serve} is there; records and makes a cache at once, or as slowly as told. */
    private static final String JAVA = """
            case "$*" in
              *-XX:AOTMode=create*) for a in "$@"; do case $a in -XX:AOTCache=*) echo whole >"${a#*=}" ;; esac; done ;;
              *-XX:AOTMode=record*) [ ! -e "$HERE/slow" ] || exec sleep 60 ;;
              *) echo "$*" >>"$HERE/starts"; while [ -e "$HERE/serve" ]; do sleep 0.1; done ;;
            esac
            """;

    private static final String MAVEN = """
            mkdir -p "$HERE/target/quarkus-app/app" "$HERE/target/quarkus-app/quarkus"
            touch "$HERE/target/quarkus-app/app/commonhold.jar" "$HERE/target/quarkus-app/quarkus-run.jar"
            """;

    @TempDir
    Path home;

    @BeforeEach
    void install() throws IOException {
        Files.copy(Path.of("commonhold"), home.resolve("commonhold"));
        Files.writeString(home.resolve("pom.xml"), "sources");
        Files.writeString(Files.createDirectories(home.resolve("src/main")).resolve("Some.java"), "class Some {}");
        Path jdk = Files.createDirectories(home.resolve("jdk/bin"));
        Files.writeString(home.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
        program(jdk.resolve("java"), JAVA);
        program(jdk.resolve("javac"), "");
        program(jdk.resolve("mvn"), MAVEN);
    }

    @Test
    void theFirstStartIsRehearsedBesideTheSiteAndTheSecondIsQuick() throws Exception {
        Process first = start();
        waitFor(() -> !caches().isEmpty());
        stop(first);
        assertThat(starts()).singleElement().asString().doesNotContain("AOTCache");
        Process second = start();
        waitFor(() -> starts().size() == 2);
        stop(second);
        assertThat(starts().getLast()).contains("-XX:AOTCache=" + caches().getFirst());
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void aRehearsalEndsWithTheSiteAndLeavesNothing() throws Exception {
        Files.createFile(home.resolve("slow"));
        Process site = start();
        waitFor(() -> !leftovers().isEmpty());
        site.destroyForcibly().waitFor();
        waitFor(() -> leftovers().isEmpty());
        assertThat(caches()).isEmpty();
    }

    @Test
    void anotherJdkTakesNothingFromAnOlderOnesCache() throws Exception {
        Process first = start();
        waitFor(() -> !caches().isEmpty());
        stop(first);
        Files.writeString(home.resolve("jdk/release"), "JAVA_VERSION=\"25.0.2\"\n");
        Process second = start();
        waitFor(() -> starts().size() == 2);
        stop(second);
        assertThat(starts().getLast()).doesNotContain("AOTCache");
    }

    @Test
    void nothingIsKeptWhereThatIsNotWanted() throws Exception {
        ProcessBuilder builder = launcher();
        builder.environment().put("COMMONHOLD_REHEARSE", "no");
        Files.createFile(home.resolve("serve"));
        Process site = builder.start();
        waitFor(() -> starts().size() == 1);
        Thread.sleep(Duration.ofSeconds(2));
        assertThat(leftovers()).isEmpty();
        assertThat(caches()).isEmpty();
        stop(site);
    }

    private Process start() throws IOException {
        Files.createFile(home.resolve("serve"));
        return launcher().start();
    }

    private ProcessBuilder launcher() {
        ProcessBuilder builder =
                new ProcessBuilder("bash", home.resolve("commonhold").toString(), "start");
        builder.environment().keySet().removeIf(name -> name.startsWith("COMMONHOLD_"));
        builder.environment().put("COMMONHOLD_REHEARSE", "now");
        builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
        builder.environment().put("HERE", home.toString());
        builder.environment().merge("PATH", home.resolve("jdk/bin") + ":", (path, first) -> first + path);
        return builder.redirectErrorStream(true)
                .redirectOutput(home.resolve("out").toFile());
    }

    private void stop(Process site) throws Exception {
        Files.delete(home.resolve("serve"));
        assertThat(site.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    private List<String> starts() throws IOException {
        Path starts = home.resolve("starts");
        return Files.exists(starts) ? Files.readAllLines(starts, StandardCharsets.UTF_8) : List.of();
    }

    private List<Path> caches() throws IOException {
        return inApp(name -> name.endsWith(".aot"));
    }

    private List<Path> leftovers() throws IOException {
        return inApp(name -> name.startsWith("rehearsal") && !name.equals("rehearsal.log"));
    }

    private List<Path> inApp(Predicate<String> named) throws IOException {
        Path apps = home.resolve("target/apps");
        if (!Files.exists(apps)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(apps, 2)) {
            return all.filter(file -> named.test(file.getFileName().toString())).toList();
        }
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private void waitFor(Condition condition) throws Exception {
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime())
                    .as(() -> "the launcher said: " + said())
                    .isLessThan(until);
            Thread.sleep(50);
        }
    }

    private String said() {
        try {
            return Files.readString(home.resolve("out"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static void program(Path file, String lines) throws IOException {
        Files.writeString(file, "#!/bin/bash\n" + lines + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
