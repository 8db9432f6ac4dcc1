package org.commonhold.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonhold.kernel.PublicAddress;
import org.commonhold.site.CommonsForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lines of docs/embedding.md on somebody else's site. */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class PartnerSiteTest {

    private static final Pattern LINE = Pattern.compile("```html\\n(.*)\\n```");
    private static final String DARK =
            "html { color-scheme: light dark; } body { background: Canvas; color: CanvasText; }";
    private static final String THEME = "body { background: #102a1c; color: #f2f7ee } commons-card, commons-search {"
            + " --commons-ink: #f2f7ee; --commons-paper: #1d3f2c; --commons-link: #ffe08a; --commons-line: #7fb892;"
            + " --commons-button: #ffe08a; --commons-button-ink: #102a1c; --commons-focus: #fff; --commons-radius: 1rem }";

    @Inject
    PublicAddress address;

    private URI home;

    private final PartnerSite partner = PartnerSite.open();
    private final List<Request> requests = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    @BeforeEach
    void readTheDocument() throws IOException {
        home = URI.create(address.of("/"));
        Matcher line = LINE.matcher(Files.readString(Path.of("docs/embedding.md")));
        while (line.find()) {
            lines.add(line.group(1).replace("http://localhost:8080/", home.toString()));
        }
        assertThat(lines).hasSize(4);
    }

    @AfterEach
    void close() {
        partner.close();
    }

    private BrowserContext context(boolean script, int width, ColorScheme scheme) {
        BrowserContext context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(script)
                        .setViewportSize(width, 800)
                        .setColorScheme(scheme)
                        .setLocale("en-GB"));
        context.onRequest(requests::add);
        return context;
    }

    private Page open(BrowserContext context, String address) {
        Page page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onPageError(error -> troubles.add("script: " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                troubles.add("console: " + message.text());
            }
        });
        page.navigate(address);
        return page;
    }

    private static Locator cardTitle(Page page) {
        return page.locator("commons-card .title a");
    }

    private static Locator box(Page page) {
        return page.getByRole(
                AriaRole.SEARCHBOX,
                new Page.GetByRoleOptions().setName("Search Commonhold").setExact(true));
    }

    private static Locator button(Page page) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search").setExact(true));
    }

    /** What was sent: to the partner and to the commons alone, without a cookie and without a word of where from. */
    private void nobodyIsFollowed(BrowserContext context) {
        assertThat(context.cookies()).isEmpty();
        assertThat(requests).isNotEmpty();
        for (Request request : List.copyOf(requests)) {
            String url = request.url();
            assertThat(url.startsWith(partner.base()) || url.startsWith(home.toString()))
                    .as(url)
                    .isTrue();
            assertThat(request.allHeaders()).as(url).doesNotContainKey("cookie");
            if (url.startsWith(home.toString())) {
                String path = url.substring(home.toString().length() - 1);
                assertThat(path).matches("/embed/.*|/api/v1/(search\\?|pages/[^/]+/card).*");
                if (path.startsWith("/api/")) {
                    assertThat(request.allHeaders()).as(url).doesNotContainKey("referer");
                }
            }
        }
        assertThat(troubles).isEmpty();
    }

    // N30 N32 N33 N34 N38 N39
    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "360, LIGHT", "360, DARK"})
    void aLineBecomesACardAndASearchBox(int width, ColorScheme scheme) {
        String at = partner.page("/", DARK, lines.get(0), lines.get(1));
        try (BrowserContext context = context(true, width, scheme)) {
            Page page = open(context, at);
            cardTitle(page).waitFor();
            assertThat(cardTitle(page).innerText()).isEqualTo("Fair payment");
            assertThat(cardTitle(page).getAttribute("href")).isEqualTo(home + "p/fair-payment");
            assertThat(page.locator("commons-card [part=lead]").innerText()).hasSizeGreaterThan(20);
            assertThat(page.locator("commons-card .meta").innerText())
                    .matches("From Commonhold · CC BY-SA 4\\.0 · changed \\d+ [A-Z][a-z]+ \\d{4}");

            box(page).fill("paying people for their time");
            button(page).click();
            page.locator("commons-search li").first().waitFor();
            assertThat(page.locator("commons-search li > a").allInnerTexts())
                    .hasSize(5)
                    .contains("Fair payment");
            assertThat(page.locator("commons-search mark").allInnerTexts()).contains("time");
            assertThat(page.locator("commons-search li .meta a").first().getAttribute("href"))
                    .startsWith(home + "p/")
                    .contains("#");
            assertThat(page.locator("commons-search [role=status]").innerText()).matches("\\d+ results · All results");
            nobodyIsFollowed(context);
            isFor(everybody(page));
            picture(page, "partner-" + width + "-" + scheme);

            box(page).fill("xylophonquartett");
            button(page).click();
            page.locator("commons-search [role=status]")
                    .getByText("Nothing found.")
                    .waitFor();
            assertThat(page.locator("commons-search ol").isVisible()).isFalse();
            assertThat(page.locator("commons-search [role=status] a").getAttribute("href"))
                    .isEqualTo(home + "search?q=xylophonquartett");

            box(page).fill("paymnet");
            button(page).click();
            page.locator("commons-search li").first().waitFor();
            assertThat(page.locator("commons-search [role=status]").innerText())
                    .matches("(Nothing found for that; this is for “[a-z]+”\\. )?\\d+ results.*");
        }
    }

    private static List<String> everybody(Page page) {
        List<String> found = new ArrayList<>(new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> rule.getId() + " (" + rule.getHelp() + "): " + node.getHtml()))
                        .toList());
        Object wide = page.evaluate("document.documentElement.scrollWidth - innerWidth");
        if (((Number) wide).intValue() > 0) {
            found.add("too wide by " + wide);
        }
        return found;
    }

    private static void isFor(List<String> violations) {
        assertThat(violations).as("whom it shuts out").isEmpty();
    }

    private static void picture(Page page, String name) {
        String folder = System.getProperty("screenshots");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, name + ".png"))
                    .setFullPage(true));
        }
    }

    // N31 N34
    @Test
    void withoutScriptTheLinesAreALinkAndAForm() {
        String at = partner.page("/", "", lines.get(0), lines.get(1));
        try (BrowserContext context = context(false, Way.NARROW, ColorScheme.LIGHT)) {
            Page page = open(context, at);
            nobodyIsFollowed(context);
            isFor(List.of());
            picture(page, "partner-plain");
            page.locator("commons-card a").click();
            assertThat(page.url()).isEqualTo(home + "p/fair-payment");
            page.goBack();
            box(page).fill("fair payment");
            button(page).click();
            page.waitForURL(url -> url.equals(home + "search?q=fair+payment"));
            assertThat(page.locator("main ol.list h2 a").allInnerTexts()).contains("Fair payment");
            assertThat(context.cookies()).isEmpty();
        }
    }

    // N31 N34 N38 N39
    @ParameterizedTest
    @CsvSource({"1280, LIGHT, true", "360, DARK, false"})
    void aFrameNeedsNoScript(int width, ColorScheme scheme, boolean script) {
        String at = partner.page("/frames", DARK, lines.get(2), lines.get(3));
        try (BrowserContext context = context(script, width, scheme)) {
            Page page = open(context, at);
            FrameLocator card = page.frameLocator("iframe[title='Fair payment']");
            assertThat(card.locator("h1").innerText()).isEqualTo("Fair payment");
            assertThat(card.locator(".meta").innerText()).contains("CC BY-SA 4.0");
            FrameLocator box = page.frameLocator("iframe[title='Search Commonhold']");
            box.locator("#q").fill("fair payment");
            nobodyIsFollowed(context);
            if (script) {
                isFor(everybody(page));
            }
            picture(page, "partner-frames-" + width + "-" + scheme);
            box.locator("button").click();
            page.waitForURL(url -> url.startsWith(home + "search?q=fair"));
            page.goBack();
            page.frameLocator("iframe[title='Fair payment']").locator("h1 a").click();
            page.waitForURL(url -> url.equals(home + "p/fair-payment"));
        }
    }

    // N30 N39
    @Test
    void coloursAreThePartners() {
        String at = partner.page("/", THEME, lines.get(0), lines.get(1));
        try (BrowserContext context = context(true, Way.WIDE, ColorScheme.LIGHT)) {
            Page page = open(context, at);
            cardTitle(page).waitFor();
            String box = "getComputedStyle(document.querySelector('commons-card').shadowRoot.querySelector('.box'))";
            assertThat(page.evaluate(box + ".backgroundColor")).isEqualTo("rgb(29, 63, 44)");
            assertThat(page.evaluate(box + ".color")).isEqualTo("rgb(242, 247, 238)");
            assertThat(page.evaluate(box + ".fontFamily").toString()).contains("Georgia");
            assertThat(cardTitle(page).evaluate("link => getComputedStyle(link).color"))
                    .isEqualTo("rgb(255, 224, 138)");
            isFor(everybody(page));
            picture(page, "partner-themed");
        }
    }

    // N33 N39
    @Test
    void theKeyboardIsEnough() {
        String at = partner.page("/", "", lines.get(0), lines.get(1));
        try (BrowserContext context = context(true, Way.WIDE, ColorScheme.LIGHT)) {
            Page page = open(context, at);
            cardTitle(page).waitFor();
            String focused = "() => { let at = document.activeElement;"
                    + " while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;"
                    + " return (at.getAttribute('type') ?? at.innerText) + ' ' + getComputedStyle(at).outlineStyle }";
            List<Object> order = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                page.keyboard().press("Tab");
                order.add(page.evaluate(focused));
            }
            assertThat(order)
                    .containsExactly(
                            "Fair payment solid",
                            "Commonhold solid",
                            "CC BY-SA 4.0 solid",
                            "search solid",
                            "Search solid");
            page.keyboard().press("Shift+Tab");
            page.keyboard().type("fair payment");
            page.keyboard().press("Enter");
            page.locator("commons-search li").first().waitFor();
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            assertThat(page.evaluate(focused)).isEqualTo("All results solid");
            page.keyboard().press("Tab");
            assertThat(page.evaluate(focused)).isEqualTo("Fair payment solid");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.equals(home + "p/fair-payment"));
        }
    }

    // N32
    @Test
    void aCardSurvivesItsPage() {
        Pen pen = new Pen(home);
        String title = "Carded " + Pen.word();
        String path = pen.write("guide", title, "The opening.\n\nAnd more.", Map.of());
        String line =
                lines.get(0).replace("p/fair-payment", path.substring(1)).replace(">Fair payment<", ">" + title + "<");
        String at = partner.page("/", "", line);
        try (BrowserContext context = context(true, Way.NARROW, ColorScheme.LIGHT)) {
            Page page = open(context, at);
            cardTitle(page).waitFor();
            String renamed = pen.act(path + "/rename", Map.of("name", "Renamed " + Pen.word(), "reason", "A test."));
            Page again = open(context, at);
            cardTitle(again).waitFor();
            assertThat(cardTitle(again).getAttribute("href")).endsWith(renamed.replaceFirst("\\?.*", ""));
            assertThat(again.locator("commons-card [part=lead]").innerText()).contains("The opening.");

            pen.act(renamed.replaceFirst("\\?.*", "") + "/delete", Map.of("reason", "A test."));
            Page last = open(context, at);
            last.locator("commons-card").getByText("This page was deleted.").waitFor();
            assertThat(last.locator("commons-card .title").innerText()).isEqualTo(title);
            isFor(everybody(last));
            picture(last, "partner-gone");
            last.locator("commons-card").getByText("Read why").click();
            assertThat(last.locator("h1").innerText()).contains("Deleted");
        }
    }

    // N33
    @Test
    void whereTheCommonsDoesNotAnswerTheLinesAreALinkAndAForm() {
        String at = partner.page("/", "", lines.get(0), lines.get(1));
        try (BrowserContext context = context(true, Way.WIDE, ColorScheme.LIGHT)) {
            context.route("**/api/v1/**", route -> route.abort("connectionrefused"));
            Page page = open(context, at);
            box(page).waitFor();
            assertThat(page.locator("commons-card > a").isVisible()).isTrue();
            assertThat(cardTitle(page).count()).isZero();
            box(page).fill("fair payment");
            box(page).press("Enter");
            page.waitForURL(url -> url.equals(home + "search?q=fair+payment"));
        }
    }

    // N33
    @Test
    void aSearchBoxStaysWithinItsKind() {
        String line = lines.get(1).replace("<label>", "<input type=\"hidden\" name=\"kind\" value=\"tool\"><label>");
        String at = partner.page("/", "", line);
        try (BrowserContext context = context(true, Way.WIDE, ColorScheme.LIGHT)) {
            Page page = open(context, at);
            box(page).fill("agreement");
            box(page).press("Enter");
            page.locator("commons-search li").first().waitFor();
            assertThat(requests.getLast().url()).contains("kind=tool", "q=agreement");
            assertThat(requests.getLast().method()).isEqualTo("GET");
        }
    }

    // N35
    @Test
    void nothingElseIsShownInAFrame() {
        String at = partner.page("/", "", lines.get(2).replace("embed/p/", "p/"));
        try (BrowserContext context = context(true, Way.WIDE, ColorScheme.LIGHT)) {
            Page page = open(context, at);
            page.waitForLoadState();
            assertThat(page.frames().stream().skip(1))
                    .noneMatch(frame -> frame.url().startsWith(home.toString()));
        }
    }
}
