package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.commonhold.kernel.NoSuchThing;
import org.commonhold.kernel.Slug;
import org.commonhold.web.Answers;

/** Leads every spelling of a page's address to the page, once for all of its resources. */
@ApplicationScoped
class Addressed {

    private final Pages pages;
    private final GoneAnswer goneAnswer;

    Addressed(Pages pages, GoneAnswer goneAnswer) {
        this.pages = pages;
        this.goneAnswer = goneAnswer;
    }

    /**
     * Answers for the page at an address, or redirects to the address as it should be.
     *
     * @param spelled the name as it came in the address
     * @param below what follows the name, beginning with a slash, or empty
     * @return also 410 for a page that was deleted
     * @throws NoSuchThing where nothing goes by that name
     */
    Response at(String spelled, String below, Function<Located.Found, Response> answer) {
        if (!Slug.isCanonical(spelled)) {
            return Answers.movedTo(Addresses.page(Slug.of(spelled)) + below);
        }
        return switch (pages.locate(new Slug(spelled))) {
            case Located.Found found -> answer.apply(found);
            case Located.Elsewhere elsewhere -> Answers.movedTo(Addresses.page(elsewhere.slug()) + below);
            case Located.Gone gone -> goneAnswer.at(gone.act());
            case Located.Nowhere nowhere -> throw new NoSuchThing("page " + spelled);
        };
    }
}
