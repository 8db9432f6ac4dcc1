package org.commonhold.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./commonhold} says before it builds or starts anything. */
class LauncherTest {

    @Test
    void helpNamesEveryCommand() throws Exception {
        Said said = run(Map.of(), "help");
        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains("start", "test", "dev", "verify", "soak", "--data", "--port", "JDK 25");
        assertThat(run(Map.of()).out()).isEqualTo(said.out());
    }

    @Test
    void anUnknownCommandGetsTheHelpOnStandardError() throws Exception {
        Said said = run(Map.of(), "strat");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.error()).startsWith("Unknown command: strat").contains("./commonhold start");
    }

    @Test
    void refusesOptionsThatMakeNoSense() throws Exception {
        assertThat(run(Map.of(), "start", "--port", "eighty"))
                .isEqualTo(new Said(2, "", "\"eighty\" is not a port: choose a number from 1 to 65535.\n"));
        assertThat(run(Map.of(), "start", "--port=1234567").exit()).isEqualTo(2);
        assertThat(run(Map.of("COMMONHOLD_PORT", "x"), "start").error()).contains("is not a port");
        assertThat(run(Map.of(), "start", "--data")).isEqualTo(new Said(2, "", "--data needs a value.\n"));
        assertThat(run(Map.of(), "start", "--prot", "1").error()).startsWith("Unknown option: --prot");
    }

    @Test
    void anUnknownTrialIsToldWhichExist() throws Exception {
        assertThat(run(Map.of(), "soak").exit()).isZero();
        Said said = run(Map.of(), "soak", "nonsense");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.error()).contains("\"nonsense\"").contains("Known:");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void saysHowToGetAJdk(@TempDir Path temp) throws Exception {
        Path old = fakeJdk(temp.resolve("jvm/old"), 17);
        Said said = run(withoutJdk(temp, old), "start");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.error())
                .startsWith("Commonhold needs a JDK 25 or newer")
                .contains("apt install");
        assertThat(said.error().lines()).hasSize(1);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void saysHowToGetMavenAndFindsAJdkByItsFolder(@TempDir Path temp) throws Exception {
        Path old = fakeJdk(temp.resolve("jvm/old"), 17);
        fakeJdk(temp.resolve("jvm/recent"), 26);
        Said said = run(withoutJdk(temp, old), "test");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.error()).contains("no mvn on the PATH");
    }

    /** An environment with the ordinary tools, no Maven, and no Java but the fake one. */
    private static Map<String, String> withoutJdk(Path temp, Path jdk) throws IOException {
        Path tools = Files.createDirectories(temp.resolve("tools"));
        for (String tool : List.of("bash", "sed", "dirname", "readlink", "find", "cksum", "sort", "tr", "env")) {
            program(tools.resolve(tool), "exec " + which(tool) + " \"$@\"");
        }
        return Map.of(
                "PATH", jdk.resolve("bin") + ":" + tools,
                "JAVA_HOME", jdk.toString(),
                "HOME", temp.toString(),
                "COMMONHOLD_JVM_FOLDER", jdk.resolveSibling(".").toString());
    }

    private static Path which(String tool) {
        return List.of(Path.of("/bin", tool), Path.of("/usr/bin", tool)).stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private static Path fakeJdk(Path jdk, int version) throws IOException {
        Path bin = Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + ".0.1\"\n");
        for (String program : List.of("java", "javac")) {
            program(bin.resolve(program), "echo '    java.home = " + jdk + "' >&2");
        }
        return jdk;
    }

    private static void program(Path file, String line) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Said run(Map<String, String> environment, String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of(Path.of("commonhold").toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("COMMONHOLD_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return new Said(process.exitValue(), out, error);
    }

    private record Said(int exit, String out, String error) {}
}
