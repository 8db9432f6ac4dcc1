package org.commonhold.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.PageId;
import org.commonhold.kernel.PublicAddress;
import org.commonhold.kernel.Slug;
import org.commonhold.page.PageAct;
import org.commonhold.web.WebMessages;

/** What things and people are called in feeds. */
@ApplicationScoped
class EntryNames {

    private final PublicAddress address;
    private final WebMessages words;

    EntryNames(PublicAddress address, WebMessages words) {
        this.address = address;
        this.words = words;
    }

    /** A page in one of its revisions, wherever it is listed. */
    String revision(PageId page, int n, Instant at) {
        return tag(at, "page/" + page.value() + "/" + n);
    }

    /** Something that was done to a page as a whole. */
    String act(PageAct act) {
        return tag(act.at(), "page/" + act.page().value() + "/act/" + act.id());
    }

    /** Whoever did it, as pages name them: never by a name that is not public. */
    String author(Actor actor) {
        return switch (actor.role()) {
            case VISITOR -> words.visitor();
            case SEED -> words.shippedActor();
            case CUSTODIAN -> words.custodian();
            case RULE -> words.commonsActor();
        };
    }

    /** A page that is gone goes by its address, since its title is gone with its words. */
    static String words(Slug slug) {
        return slug.value().replace('-', ' ');
    }

    /** RFC 4151: our host's name with a day on which it was ours, which is the day on which the thing was made here. */
    private String tag(Instant at, String specific) {
        String host = address.base().getHost().replaceAll("[^A-Za-z0-9.-]", "");
        return "tag:" + host + "," + LocalDate.ofInstant(at, ZoneOffset.UTC) + ":" + specific;
    }
}
