package org.commonhold.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** A page in one of its states, and how to get there. */
record Sight(String name, Consumer<Visitor> go) {

    private static final String LONG_WORD =
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamten".repeat(3);

    private static List<Sight> known = List.of();

    @Override
    public String toString() {
        return name;
    }

    /** Every template in every state that can be reached. The pages needed for that are written the first time. */
    static List<Sight> all(Pen pen) {
        List<Sight> sights = known;
        if (sights.isEmpty()) {
            sights = prepare(pen);
            known = sights;
        }
        return sights;
    }

    private static List<Sight> prepare(Pen pen) {
        String heavy = heavyPage(pen);
        String crowded = crowdedKind(pen);
        String old = oldPage(pen);
        String moved = movedPage(pen);
        List<Sight> sights = new ArrayList<>();
        at(sights, "home", "/");
        at(sights, "read", "/p/fair-payment");
        at(sights, "read-saved", "/p/fair-payment?saved=next");
        at(sights, "read-case-study", "/p/bantay-kita-puts-mining-affected-communities-at-the-centre");
        at(sights, "read-tool", "/p/code-of-conduct");
        at(sights, "read-heavy", heavy);
        sights.add(new Sight("edit", visitor -> edit(visitor, "/p/fair-payment/edit")));
        sights.add(new Sight("edit-section", visitor -> edit(visitor, heavy + "/edit?section=s-a-list")));
        sights.add(new Sight("edit-section-gone", visitor -> edit(visitor, heavy + "/edit?section=s-nothing")));
        sights.add(new Sight("edit-drafts", visitor -> drafts(visitor, heavy)));
        sights.add(new Sight("edit-finding-a-page", Sight::finding));
        sights.add(new Sight("edit-not-saved", Sight::notSaved));
        sights.add(new Sight("edit-errors", Sight::errors));
        sights.add(new Sight("preview", visitor -> {
            visitor.open(heavy + "/edit");
            visitor.press("Preview");
        }));
        sights.add(new Sight("clash", visitor -> clash(visitor, pen)));
        sights.add(new Sight("offer", visitor -> {
            clash(visitor, pen);
            visitor.follow("your edit that waits");
        }));
        sights.add(new Sight("offer-waits-on-page", visitor -> {
            clash(visitor, pen);
            visitor.follow("Leave it on the page");
        }));
        sights.add(new Sight("offer-left", visitor -> {
            clash(visitor, pen);
            visitor.follow("your edit that waits");
            String offer = visitor.where();
            visitor.press("Leave the page as it is");
            visitor.open(offer.replaceFirst("\\?.*", ""));
        }));
        at(sights, "waiting", "/review");
        at(sights, "undo", old + "/edit?undo=2");
        at(sights, "restore", old + "/edit?restore=1");
        sights.add(new Sight("name-taken", visitor -> {
            visitor.open("/new?kind=practice&title=Fair+payment");
            visitor.input("Text").fill("Another text.");
            visitor.press("Publish");
        }));
        at(sights, "choose-kind", "/new?title=Something+" + LONG_WORD.substring(0, 90));
        at(sights, "new", "/new?kind=case-study");
        at(sights, "history", old + "/history");
        at(sights, "history-filtered", "/p/fair-payment/history?what=shipped&by=shipped");
        at(sights, "history-none", old + "/history?by=nobody");
        at(sights, "care", "/care");
        at(sights, "care-wanted", "/care/wanted");
        at(sights, "care-none", "/care/due?page=999");
        at(sights, "care-orphans", "/care/orphans");
        at(sights, "review-by", old + "/review-by");
        sights.add(new Sight("questions-kept", visitor -> keep(visitor, "Who looks after the well in the valley?")));
        sights.add(new Sight("questions-known", visitor -> keep(visitor, "Who looks after the well in the valley?")));
        sights.add(new Sight("questions-long", visitor -> keep(visitor, "Why " + LONG_WORD.substring(0, 38))));
        sights.add(new Sight(
                "questions-not-kept", visitor -> keep(visitor, "kim@example.org " + LONG_WORD.substring(0, 60))));
        sights.add(new Sight("questions-no-page", visitor -> {
            keep(visitor, "Who looks after the well in the valley?");
            visitor.page().locator("#page").fill("Nobody wrote this " + LONG_WORD.substring(0, 60));
            visitor.press("This page answers it");
        }));
        sights.add(new Sight("questions-answered", visitor -> {
            keep(visitor, "What is fair when somebody gives time?");
            visitor.page().locator("#page, form[action$=open] button").first().waitFor();
            if (visitor.page().locator("#page").count() > 0) {
                visitor.page().locator("#page").fill("Fair payment");
                visitor.press("This page answers it");
            }
        }));
        at(sights, "questions", "/questions");
        at(sights, "questions-none", "/questions?page=999");
        sights.add(new Sight("questions-withdrawn", visitor -> {
            keep(visitor, "What is to be withdrawn " + Pen.word());
            visitor.page().locator("input[value=noise]").check();
            visitor.page().locator("input[name=sure]").check();
            visitor.press("Take it off the board");
        }));
        sights.add(new Sight("review-by-errors", visitor -> {
            visitor.open(old + "/review-by");
            visitor.page().locator("#day").fill("1999-01-31");
            visitor.page().locator("form[action$=review-by] button").click();
        }));
        sights.add(new Sight("read-checked", visitor -> {
            visitor.open(old);
            visitor.page().locator("#care button").click();
        }));
        at(sights, "revision-old", old + "/revisions/1");
        at(sights, "revision-current", old + "/revisions/3");
        at(sights, "compare", old + "/compare?from=1&to=3");
        at(sights, "compare-sides", old + "/compare?from=1&to=3&view=sides");
        at(sights, "compare-inline", old + "/compare?from=1&to=3&view=inline");
        at(sights, "compare-moved", moved + "/compare");
        at(sights, "compare-spaces", moved + "/compare?from=1&to=2&space=show&view=inline");
        at(sights, "compare-same", old + "/compare?from=2&to=2");
        at(sights, "links", "/p/npc/links");
        at(sights, "links-none", old + "/links");
        at(sights, "rename", heavy + "/rename");
        at(sights, "merge", heavy + "/merge");
        at(sights, "delete", "/p/fair-payment/delete");
        sights.add(new Sight("rename-taken", visitor -> {
            visitor.open(heavy + "/rename");
            visitor.input("New name").fill("Fair payment");
            visitor.press("Rename the page");
        }));
        sights.add(new Sight("delete-without-reason", visitor -> {
            visitor.open(heavy + "/delete");
            visitor.input("Why?").fill("x".repeat(400));
            visitor.press("Delete the page");
        }));
        String gone = gonePage(pen);
        at(sights, "gone", gone);
        at(sights, "restore", gone + "/restore");
        at(sights, "deleted", "/deleted");
        sights.add(new Sight("gone-meanwhile", visitor -> goneMeanwhile(visitor, pen)));
        at(sights, "kinds", "/kinds");
        at(sights, "list", "/kinds/practice");
        at(sights, "list-paged", crowded);
        at(sights, "list-last-page", crowded + "?page=2");
        at(sights, "list-empty", "/kinds/practice?topic=nobody-writes-about-this");
        at(sights, "topics", "/topics");
        at(sights, "topic", "/topics/money");
        at(sights, "changes", "/changes");
        at(sights, "search-hits", "/search?q=paying+people+for+their+time");
        at(sights, "search-facets", "/search?q=people&kind=practice&topic=money");
        at(
                sights,
                "search-chosen",
                "/search?q=people&kind=practice&kind=tool&topic=power&lang=en&year=2026&sort=title");
        at(sights, "search-corrected", "/search?q=paymantx");
        sights.add(new Sight("search-help", visitor -> {
            visitor.open("/search?q=");
            visitor.page().evaluate("document.querySelector('.help').open = true");
        }));
        sights.add(new Sight("search-suggesting", visitor -> {
            visitor.open("/search");
            visitor.page().locator("#q").pressSequentially("pa");
            visitor.page().locator("#q-titles").waitFor();
            visitor.page().locator("#q").press("ArrowDown");
        }));
        sights.add(new Sight("head-suggesting", visitor -> {
            visitor.open("/kinds");
            visitor.page().locator("#site-search").pressSequentially("co");
            visitor.page().locator("#site-search-titles").waitFor();
            visitor.page().locator("#site-search").press("ArrowDown");
        }));
        at(sights, "search-other-name", "/search?q=paying+for+partnership+pay");
        at(sights, "search-empty", "/search?q=xylophonquartett");
        at(
                sights,
                "search-empty-long",
                "/search?q=" + LONG_WORD.substring(0, 120).replace("ä", "%C3%A4"));
        at(sights, "search-everything", "/search");
        at(sights, "search-unmet", "/search?q=people+topic%3Ano-such-topic");
        at(sights, "search-past-the-end", "/search?q=people&page=900");
        at(sights, "search-misspelt", "/search?q=paymant");
        at(sights, "missing-page", "/p/fair-paymant");
        at(
                sights,
                "missing-page-long",
                "/p/" + LONG_WORD.toLowerCase(Locale.ROOT).substring(0, 70).replace("ä", "a"));
        at(sights, "missing-other", "/nothing/here");
        at(sights, "error", "/new/preview");
        at(sights, "status", "/status");
        at(sights, "embed-lines", "/embed?page=fair-payment");
        at(sights, "embed-card", "/embed" + heavy);
        at(sights, "embed-search", "/embed/search");
        at(sights, "embed-gone", "/embed" + gone);
        return sights;
    }

    /** As from the page of a search that found nothing. */
    private static void keep(Visitor visitor, String words) {
        visitor.open("/search?q=xylophonquartett");
        visitor.page()
                .locator("form[action='/questions'] input[name=words]")
                .evaluate("(input, words) => input.value = words", words);
        visitor.press("Keep this as an open question");
    }

    private static void at(List<Sight> sights, String name, String path) {
        sights.add(new Sight(name, visitor -> visitor.open(path)));
    }

    private static void edit(Visitor visitor, String path) {
        visitor.open(path);
        visitor.page().evaluate("document.querySelector('[data-live]').open = true");
        visitor.page()
                .locator("[data-pane] > *")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    private static void drafts(Visitor visitor, String path) {
        visitor.open(path + "/edit");
        visitor.input("Text").fill("Typed and left. " + LONG_WORD);
        visitor.page().locator("[data-state=kept]").waitFor();
        visitor.open("/kinds");
        visitor.open(path + "/edit");
        visitor.page().locator("[data-continue]").first().waitFor();
    }

    private static void finding(Visitor visitor) {
        visitor.open("/new?kind=guide");
        visitor.press("Page link");
        visitor.page().locator("#find-page").pressSequentially("pa");
        visitor.page().locator("[role=option]").first().waitFor();
        visitor.page().locator("#find-page").press("ArrowDown");
    }

    private static void notSaved(Visitor visitor) {
        edit(visitor, "/p/fair-payment/edit");
        visitor.page().route("**/revisions", route -> route.abort("connectionrefused"));
        visitor.press("Save");
        visitor.page().unroute("**/revisions");
    }

    private static void errors(Visitor visitor) {
        visitor.open("/p/bantay-kita-puts-mining-affected-communities-at-the-centre/edit");
        visitor.input("When").first().fill("a while ago, in spring");
        visitor.input("Language").fill("no language at all");
        visitor.press("Save");
    }

    private static void clash(Visitor visitor, Pen pen) {
        String title = "Clash " + Pen.word();
        String path = pen.write("guide", title, "One sentence.\n\n" + LONG_WORD + "\n\nThe last sentence.", Map.of());
        visitor.open(path + "/edit");
        pen.rewrite(path, "guide", title, "One sentence of theirs.\n\n" + LONG_WORD + "\n\nThe last sentence.");
        visitor.input("Text").fill("One sentence of mine.\n\n" + LONG_WORD + "\n\nThe last sentence.");
        visitor.press("Save");
    }

    private static String gonePage(Pen pen) {
        String path = pen.write(
                "guide", "Gone " + Pen.word() + " " + LONG_WORD.substring(0, 100), "Words, " + LONG_WORD, Map.of());
        pen.act(path + "/delete", Map.of("reason", "It said nothing that " + LONG_WORD + " does not say."));
        return path;
    }

    private static void goneMeanwhile(Visitor visitor, Pen pen) {
        String path = pen.write("guide", "Gone meanwhile " + Pen.word(), "Words.", Map.of());
        visitor.open(path + "/edit");
        pen.act(path + "/delete", Map.of("reason", "Not needed."));
        visitor.input("Text").fill("Other words.");
        visitor.press("Save");
    }

    /** A page with everything that can be too wide, and everything that markup can do. */
    private static String heavyPage(Pen pen) {
        String row = "| a cell | " + "another cell | ".repeat(11) + "\n";
        String body = """
                Words that do not break: %1$s, and an address: <https://example.org/%1$s>.

                ## A heading with %1$s

                Somebody wrote `code that goes on and on %1$s`[^1] and a [[Page nobody has written %2$s]].

                ### Below it

                ```
                a line of code that is much longer than any screen of a telephone is wide, and that must not break anywhere
                ```

                > A quotation, with **weight** and *stress* and ~~regret~~.

                ## A wide table

                %3$s

                ## A list

                1. first
                   - [ ] a task
                   - [x] a task done
                     - deeper
                       - and deeper
                2. second

                ---

                #### A small heading

                End.

                [^1]: A note with %1$s in it.
                """.formatted(LONG_WORD, Pen.word(), row + "|---".repeat(12) + "|\n" + row.repeat(3));
        return pen.write(
                "practice",
                "Heavy " + Pen.word() + " " + LONG_WORD.substring(0, 100),
                body,
                Map.of(
                        "topics", "wide, " + LONG_WORD.substring(0, 60),
                        "aliases", LONG_WORD.substring(0, 120) + Pen.word(),
                        "field.in-a-sentence", "A sentence with " + LONG_WORD,
                        "field.tools", "A tool nobody has described " + Pen.word(),
                        "summary", "Because of " + LONG_WORD));
    }

    /** A kind with more pages than fit on one page of its list. */
    private static String crowdedKind(Pen pen) {
        for (int i = 0; i < 26; i++) {
            pen.write("question", "How many questions fit? " + Pen.word(), "This many.", Map.of("topics", "questions"));
        }
        return "/kinds/question";
    }

    private static String oldPage(Pen pen) {
        String title = "Grown page " + Pen.word();
        String path = pen.write("guide", title, "The first words.\n\nThey stay.", Map.of("summary", "Begun"));
        pen.rewrite(path, "guide", title, "The second words.\n\nThey stay.");
        pen.rewrite(path, "guide", title, "The third words, " + LONG_WORD + ".\n\nThey stay.\n\nMore of them.");
        return path;
    }

    /** A page of which a paragraph moved, a field and a word changed, and spaces. */
    private static String movedPage(Pen pen) {
        String title = "Moved page " + Pen.word();
        String opening = "We meet on the first Monday of the month, and whoever comes may speak.";
        String middle = "Notes are taken by turns.\n\nThey are read out at the end.\n\nWe close on time.";
        String closing = "Whoever cannot come sends word before, or asks somebody to speak for them.";
        String path = pen.write(
                "practice",
                title,
                opening + "\n\n" + middle + "\n\n" + closing,
                Map.of("field.in-a-sentence", "Meet monthly.", "summary", "Begun, so that others can go on"));
        pen.rewrite(
                path,
                "practice",
                title,
                closing + "\n\n" + opening.replace("Monday", "Tuesday") + "\n\n"
                        + middle.replace("are taken", "are  taken") + "\n\nTea is ready at six.");
        return path;
    }
}
