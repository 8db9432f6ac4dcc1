package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.commonhold.kernel.DatabaseAway;
import org.commonhold.kernel.Slug;
import org.commonhold.web.Answers;

/** Leads addresses of pages to what is kept of them while the database is away. */
@ApplicationScoped
class ShowKept {

    private final KeptPages kept;

    ShowKept(KeptPages kept) {
        this.kept = kept;
    }

    /**
     * As {@link Addressed#at}, from what is kept.
     *
     * @throws DatabaseAway where nothing is known of that name: there may be a page all the same
     */
    Response at(String spelled, String below, Function<KeptPage, Response> answer) {
        Slug name = Slug.of(spelled);
        KeptPage page = kept.page(name).orElseThrow(DatabaseAway::new);
        Slug own = page.revision().slug();
        if (!Slug.isCanonical(spelled) || !own.equals(name)) {
            return Answers.movedTo(Addresses.page(own) + below);
        }
        return answer.apply(page);
    }
}
