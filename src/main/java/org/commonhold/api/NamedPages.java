package org.commonhold.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonhold.kernel.DatabaseAway;
import org.commonhold.kernel.NoSuchThing;
import org.commonhold.kernel.PageId;
import org.commonhold.kernel.Slug;
import org.commonhold.page.Harvest;
import org.commonhold.page.KeptPage;
import org.commonhold.page.Located;
import org.commonhold.page.PageAct;
import org.commonhold.page.Pages;
import org.commonhold.web.Problem;

/**
 * Finds the page that an address below {@code /api/v1/pages/} means: by any name that leads to it, or by its number, which
 * never changes hands. A name leads on where a page was renamed or merged; a number does not.
 */
@ApplicationScoped
class NamedPages {

    /** What stands for a page in an address, in the words of the description. */
    static final String NAME =
            "Any name that leads to the page, also as a title; or id: and its number, as in id:12, which"
                    + " leads to that page alone";

    /** No name has a colon in it. */
    private static final Pattern NUMBER = Pattern.compile("id:([0-9]{1,18})");

    private final Pages pages;
    private final Harvest harvest;
    private final ApiMessages words;

    NamedPages(Pages pages, Harvest harvest, ApiMessages words) {
        this.pages = pages;
        this.harvest = harvest;
        this.words = words;
    }

    /** Whether a page is meant by its number. */
    static boolean isNumber(String spelled) {
        return NUMBER.matcher(spelled).matches();
    }

    /**
     * Answers for the page; 410 for one that was taken away.
     *
     * @throws NoSuchThing where there is none
     */
    Response at(String spelled, Function<Located.Found, Response> answer) {
        Located located = locate(spelled);
        if (located instanceof Located.Elsewhere elsewhere) {
            located = pages.locate(elsewhere.slug());
        }
        return switch (located) {
            case Located.Found found -> answer.apply(found);
            case Located.Gone gone -> gone(gone.act());
            case Located.Elsewhere _, Located.Nowhere _ -> throw new NoSuchThing("page " + spelled);
        };
    }

    /**
     * The page as this server keeps it while the database is away; what it does not know may be there all the same. Whoever
     * asks by number keeps a copy, which has to be of the page as it is.
     *
     * @throws DatabaseAway where nothing can be said
     */
    KeptPage kept(String spelled) {
        if (isNumber(spelled)) {
            throw new DatabaseAway();
        }
        return pages.kept(Slug.of(spelled)).orElseThrow(DatabaseAway::new);
    }

    /** Whether that is a page's number or the name that it has today. */
    static boolean isOwn(String spelled, Located.Found found) {
        return isNumber(spelled) || Slug.of(spelled).equals(found.slug());
    }

    private Located locate(String spelled) {
        Matcher number = NUMBER.matcher(spelled);
        return number.matches()
                ? harvest.locate(new PageId(Long.parseLong(number.group(1))))
                : pages.locate(Slug.of(spelled));
    }

    /** That a page was taken away. */
    Response gone(PageAct act) {
        GoneAnswer answer = GoneAnswer.of(act, words, Problem.number());
        return OpenAnswer.problem(answer.status(), answer);
    }
}
