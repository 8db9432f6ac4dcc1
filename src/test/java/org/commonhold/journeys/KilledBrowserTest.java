package org.commonhold.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.commonhold.site.CommonsForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole browser that is killed while somebody types: docs/scenarios/editing.md, F1. */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class KilledBrowserTest {

    private static final int WITHIN_MS = 1_000;

    @TestHTTPResource("/")
    URI home;

    @TempDir
    Path profile;

    /** F1: twice, since a browser writes its first things sooner than those that follow. */
    @Test
    void whatWasTypedASecondBeforeAKillIsFoundAgain() throws Exception {
        String path = new Pen(home).write("guide", "Killed " + Pen.word(), "Before.", Map.of());
        try (Playwright playwright = Chromium.playwright()) {
            typeAndKill(playwright, path, "Typed by hand.");
            typeAndKill(playwright, path, "Typed by hand, and more.");
            Process browser = start();
            try {
                Page page = open(playwright, path);
                page.getByText("Typed by hand, and more.").waitFor();
                page.getByText("Typed by hand.", new Page.GetByTextOptions().setExact(true))
                        .waitFor();
            } finally {
                kill(browser);
            }
        }
    }

    private void typeAndKill(Playwright playwright, String path, String text) throws Exception {
        Process browser = start();
        try {
            Page page = open(playwright, path);
            page.locator("#body").fill("Something else first.");
            page.waitForTimeout(7_000);
            page.locator("#body").fill(text);
            page.waitForTimeout(WITHIN_MS);
        } finally {
            kill(browser);
        }
    }

    private Page open(Playwright playwright, String path) throws IOException {
        String port = Files.readAllLines(profile.resolve("DevToolsActivePort")).getFirst();
        BrowserContext context = playwright
                .chromium()
                .connectOverCDP("http://127.0.0.1:" + port)
                .contexts()
                .getFirst();
        Page page = context.newPage();
        page.navigate(home.resolve(path + "/edit").toString());
        return page;
    }

    private Process start() throws Exception {
        Files.deleteIfExists(profile.resolve("DevToolsActivePort"));
        List<String> command = Chromium.command(profile);
        Process browser = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        for (int i = 0; i < 300 && !Files.exists(profile.resolve("DevToolsActivePort")); i++) {
            Thread.sleep(100);
        }
        assertThat(profile.resolve("DevToolsActivePort")).isNotEmptyFile();
        return browser;
    }

    /** All of it at once, as when the machine's memory runs out. */
    private static void kill(Process browser) throws InterruptedException {
        List<ProcessHandle> all = browser.descendants().toList();
        browser.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        browser.waitFor(10, TimeUnit.SECONDS);
    }
}
