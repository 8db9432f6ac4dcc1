package org.commonhold.activity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.commonhold.kernel.Licence;
import org.commonhold.kernel.Paged;
import org.commonhold.kernel.PublicAddress;
import org.commonhold.ledger.Head;
import org.commonhold.markup.TooComplex;
import org.commonhold.page.CurrentPage;
import org.commonhold.page.Kind;
import org.commonhold.page.Kinds;
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

    /** Once so many characters are written, the pages that follow come with their lead alone: links make much of few words. */
    private static final int HTML_MAX = 2 * 1024 * 1024;

    private final Published published;
    private final Kinds kinds;
    private final EntryNames names;
    private final ActivityMessages words;
    private final WebMessages frame;
    private final PublicAddress address;

    FeedOfPages(
            Published published,
            Kinds kinds,
            EntryNames names,
            ActivityMessages words,
            WebMessages frame,
            PublicAddress address) {
        this.published = published;
        this.kinds = kinds;
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
        Map<CurrentPage, Supplier<PageView>> views = new HashMap<>();
        List<Supplier<PageView>> ready = published.views(whole);
        for (int i = 0; i < whole.size(); i++) {
            views.put(whole.get(i), ready.get(i));
        }
        List<FeedEntry> entries = new ArrayList<>();
        int written = 0;
        for (CurrentPage page : pages) {
            String html = written > HTML_MAX ? null : whole(views.get(page));
            written += html == null ? 0 : html.length();
            entries.add(new FeedEntry(
                    names.revision(page.page(), page.n(), page.at()),
                    page.title(),
                    page.path(),
                    page.language(),
                    names.author(page.actor()),
                    page.at(),
                    null,
                    kind(page.kind()),
                    page.topics(),
                    page.lead(),
                    html,
                    rights(page.origin())));
        }
        return entries;
    }

    /** Null where the page comes with its lead alone: one that cannot be shown must not keep the others out. */
    private @Nullable String whole(@Nullable Supplier<PageView> ready) {
        if (ready == null) {
            return null;
        }
        try {
            return Templates.whole(ready.get(), address.base().toString())
                    .render()
                    .strip();
        } catch (TooComplex e) {
            return null;
        }
    }

    private FeedEntry.KindName kind(String name) {
        return new FeedEntry.KindName(name, kinds.kind(name).map(Kind::label).orElse(name));
    }

    private String rights(@Nullable Origin origin) {
        return origin == null
                ? Licence.NAME
                : words.feedRights(
                        Licence.NAME, String.join(" · ", origin.members().values()));
    }
}
