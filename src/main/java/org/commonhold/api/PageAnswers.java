package org.commonhold.api;

import jakarta.enterprise.context.ApplicationScoped;
import org.commonhold.kernel.PublicAddress;
import org.commonhold.kernel.Settings;
import org.commonhold.kernel.Slug;
import org.commonhold.page.Addresses;
import org.commonhold.page.Beside;
import org.commonhold.page.PageLine;
import org.commonhold.page.Revision;
import org.commonhold.page.Whole;

/** Pages as answers say them. */
@ApplicationScoped
class PageAnswers {

    private final PublicAddress address;
    private final Settings settings;

    PageAnswers(PublicAddress address, Settings settings) {
        this.address = address;
        this.settings = settings;
    }

    /** A page as it stands. */
    PageAnswer of(Revision head, Beside beside) {
        return of(head, beside, true);
    }

    PageAnswer of(Whole whole) {
        return of(whole.head(), whole.beside(), true);
    }

    /** @param current whether the revision is the page as it stands */
    PageAnswer of(Revision revision, Beside beside, boolean current) {
        return PageAnswer.of(revision, current, beside.origin(), beside.care(), settings.zone(), url(revision.slug()));
    }

    PageItem of(PageLine line) {
        return PageItem.of(line, settings.zone(), url(line.slug()));
    }

    String url(Slug slug) {
        return address.of(Addresses.page(slug));
    }
}
