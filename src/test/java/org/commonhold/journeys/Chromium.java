package org.commonhold.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * The one browser of this JVM: the system's Chromium, without a window. It ends with the JVM. Where there is none, the
 * journeys are skipped and say how to get it; in continuous integration that is a failure.
 */
final class Chromium {

    private static final String NONE =
            "The journeys need Chromium, and none is installed. On Debian and Ubuntu: apt-get install chromium";

    private static @Nullable Browser running;

    private Chromium() {}

    static Browser browser() {
        Browser browser = running;
        if (browser == null || !browser.isConnected()) {
            browser = start(find());
            running = browser;
        }
        return browser;
    }

    private static Path find() {
        Stream<Path> folders = Stream.of(
                        System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of);
        List<Path> found = Stream.concat(folders, Stream.of(Path.of("/usr/bin")))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(folder::resolve))
                .filter(Files::isExecutable)
                .toList();
        if (found.isEmpty()) {
            if ("true".equals(System.getenv("CI"))) {
                Assertions.fail(NONE);
            }
            Assumptions.abort(NONE);
        }
        return found.getFirst();
    }

    /** The command that starts one in a process of its own, with a place to keep things in, to be spoken to by its port. */
    static List<String> command(Path profile) {
        List<String> command = new ArrayList<>(List.of(find().toString(), "--headless", "--remote-debugging-port=0"));
        command.add("--user-data-dir=" + profile);
        command.addAll(arguments());
        command.add("about:blank");
        return command;
    }

    static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    private static Browser start(Path executable) {
        return playwright()
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(arguments()));
    }

    /** Whatever Chromium would ask of other hosts by itself is switched off, and no name but this machine's resolves. */
    private static List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of(
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1"));
        if ("root".equals(System.getProperty("user.name"))) {
            arguments.add("--no-sandbox");
        }
        return arguments;
    }
}
