package org.commonhold.activity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonhold.kernel.Paged;
import org.commonhold.kernel.PublicAddress;
import org.commonhold.ledger.Head;
import org.commonhold.page.CurrentPage;
import org.commonhold.page.Origin;
import org.commonhold.page.PageView;
import org.commonhold.page.Published;
import org.commonhold.web.WebMessages;
import org.jspecify.annotations.Nullable;

/** Pages as entries of a feed, each whole where it is not too long. */
@ApplicationScoped
class FeedOfPages {

    /** A page with more bytes of words than this comes with its lead alone, so that a feed stays bounded. */
    private static final int WHOLE_MAX = 48 * 1024;

    private final Published published;
    private final EntryNames names;
    private final ActivityMessages words;
    private final WebMessages frame;
    private final PublicAddress address;

    FeedOfPages(
            Published published, EntryNames names, ActivityMessages words, WebMessages frame, PublicAddress address) {
        this.published = published;
        this.names = names;
        this.words = words;
        this.frame = frame;
        this.address = address;
    }

    @CheckedTemplate(basePath = "activity")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance whole(PageView view, String base);
    }

    Feed of(Listed listed, Paged<CurrentPage> found, Head head) {
        List<CurrentPage> these = found.items();
        int page = found.paging().page();
        return new Feed(
                words.feedTitle(frame.siteName(), listed.title()),
                listed.path(),
                page == 1 ? listed.query() : listed.page(page),
                found.hasNext() ? listed.page(page + 1) : null,
                listed.home(),
                these.isEmpty() ? head.at() : these.getFirst().at(),
                entries(these));
    }

    private List<FeedEntry> entries(List<CurrentPage> pages) {
        List<CurrentPage> whole =
                pages.stream().filter(page -> page.size() <= WHOLE_MAX).toList();
        Map<CurrentPage, PageView> views = new HashMap<>();
        List<PageView> made = published.views(whole);
        for (int i = 0; i < whole.size(); i++) {
            views.put(whole.get(i), made.get(i));
        }
        List<FeedEntry> entries = new ArrayList<>();
        for (CurrentPage page : pages) {
            PageView view = views.get(page);
            entries.add(new FeedEntry(
                    names.revision(page.page(), page.n(), page.at()),
                    page.title(),
                    page.path(),
                    page.language(),
                    names.author(page.actor()),
                    page.at(),
                    null,
                    new FeedEntry.KindName(
                            page.kind(),
                            view == null ? page.kind() : view.kind().label()),
                    page.topics(),
                    page.lead(),
                    view == null ? null : html(view),
                    rights(page.origin())));
        }
        return entries;
    }

    private String html(PageView view) {
        return Templates.whole(view, address.base().toString()).render().strip();
    }

    private String rights(@Nullable Origin origin) {
        return origin == null
                ? Licence.RIGHTS
                : words.feedRights(
                        Licence.RIGHTS, String.join(" · ", origin.members().values()));
    }
}
