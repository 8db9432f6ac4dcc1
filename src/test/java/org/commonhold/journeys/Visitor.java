package org.commonhold.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Somebody at a browser of their own. Whatever goes wrong in the browser on the way (a script that fails, something the
 * content security policy refuses, a part of a page that does not come, a request to another host) fails the test when
 * they leave.
 */
final class Visitor implements AutoCloseable {

    private static final int HEIGHT = 800;
    private static final double PATIENCE_MS = 15_000;

    private final URI home;
    private final BrowserContext context;
    private final List<String> troubles = new ArrayList<>();
    private Page page;

    private Visitor(URI home, BrowserContext context) {
        this.home = home;
        this.context = context;
        this.page = tab();
    }

    private Page tab() {
        Page page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MS);
        page.onPageError(error -> troubles.add("script: " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                troubles.add("console: " + message.text());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 400 && !isForPage(response.request())) {
                troubles.add(response.status() + " " + response.url());
            }
        });
        page.onRequestFailed(request -> {
            if (!isForPage(request) && !isGivenUp(request)) {
                troubles.add("failed: " + request.url());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(home.toString())) {
                troubles.add("elsewhere: " + request.url());
            }
        });
        return page;
    }

    /** Going somewhere, or sending a form, which the script of forms does in the place of the browser. */
    private static boolean isForPage(Request request) {
        return request.isNavigationRequest() || request.method().equals("POST");
    }

    /** Titles for what was typed a moment ago are wanted no more once more is typed, or somebody goes on. */
    private static boolean isGivenUp(Request request) {
        return request.url().contains("/api/v1/suggest?") && "net::ERR_ABORTED".equals(request.failure());
    }

    /** Somebody in another tab of the same browser, which goes away with the first. */
    Visitor inAnotherTab() {
        return new Visitor(home, context);
    }

    /** Closes the tab as it is, without a question, and opens an empty one. */
    void closesTheTab() {
        page.close();
        page = tab();
    }

    static Visitor comes(URI home, Way way) {
        return comes(home, way, ColorScheme.LIGHT, false);
    }

    /** One whose browser lets a tool for checking pages run inside them, which our content security policy forbids. */
    static Visitor withTools(URI home, Way way, ColorScheme scheme) {
        return comes(home, way, scheme, true);
    }

    private static Visitor comes(URI home, Way way, ColorScheme scheme, boolean tools) {
        return new Visitor(
                home,
                Chromium.browser()
                        .newContext(new Browser.NewContextOptions()
                                .setBaseURL(home.toString())
                                .setJavaScriptEnabled(way.script())
                                .setViewportSize(way.width(), HEIGHT)
                                .setColorScheme(scheme)
                                .setBypassCSP(tools)
                                .setReducedMotion(ReducedMotion.REDUCE)
                                .setLocale("en-GB")));
    }

    Page page() {
        return page;
    }

    URI home() {
        return home;
    }

    Response open(String path) {
        return Objects.requireNonNull(page.navigate(path), path);
    }

    void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
    }

    void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
        answered();
    }

    /** Waits while a form is on its way. */
    void answered() {
        page.locator("form[aria-busy]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** An input of the form that is open, by the words beside it. */
    Locator input(String label) {
        return page.locator("form[data-guard] .field").getByLabel(label, new Locator.GetByLabelOptions());
    }

    void resize(int width) {
        page.setViewportSize(width, HEIGHT);
    }

    /** The path and query that the browser shows. */
    String where() {
        URI now = URI.create(page.url());
        return now.getRawQuery() == null ? now.getRawPath() : now.getRawPath() + "?" + now.getRawQuery();
    }

    String heading() {
        return page.locator("h1").innerText();
    }

    String shown() {
        return page.locator("main").innerText();
    }

    /** The titles of the pages that a search lists, the best first. */
    List<String> search(String words) {
        page.locator("input[type=search]").first().fill(words);
        page.locator("input[type=search]").first().press("Enter");
        page.waitForURL(url -> url.contains("/search?"));
        return hits();
    }

    List<String> hits() {
        return page.locator("main ol.list h2 a").allInnerTexts();
    }

    void sees(String text) {
        assertThat(shown()).contains(text);
    }

    @Override
    public void close() {
        context.close();
        assertThat(troubles).as("troubles in the browser").isEmpty();
    }
}
