package org.commonhold.page;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonhold.kernel.Slug;
import org.commonhold.markup.Document;
import org.commonhold.markup.LinkResolver;
import org.commonhold.markup.Markup;
import org.commonhold.markup.RenderOptions;
import org.commonhold.markup.TooComplex;

/**
 * What is drawn out of a page's words before any lock is taken.
 *
 * @param links the names that it links to, in its text and in its fields
 * @param lead its opening sentence or an excerpt; may be empty
 */
record PreparedPage(Content content, String summary, Set<Slug> links, String lead) {

    private static final int LEAD_CHARS = 240;
    private static final int LINKS_MAX = 2_000;
    private static final Markup MARKUP = new Markup();
    private static final LinkResolver NOWHERE = slug -> new LinkResolver.Target(slug, false);
    private static final RenderOptions.Words NO_WORDS = new RenderOptions.Words("", "", "", "", "", "");

    /** @throws TooComplex where the text costs more to read or to show than a page may */
    static PreparedPage of(Content content, String summary, Kind kind) {
        Set<Slug> links = new LinkedHashSet<>();
        for (String markdown : content.markdown(kind)) {
            Document document = MARKUP.parse(markdown);
            links.addAll(document.pageLinks());
            document.html(NOWHERE, RenderOptions.body(NO_WORDS)); // what cannot be shown must not be saved
        }
        addPages(content, kind, links);
        return new PreparedPage(content, summary, bounded(links), lead(content, kind));
    }

    /**
     * The names that a stored page links to; those of a piece that costs too much to read are left out.
     *
     * @param ofBody those of its body, which has been read already
     */
    static Set<Slug> links(Content content, Kind kind, Collection<Slug> ofBody) {
        Set<Slug> links = new LinkedHashSet<>(ofBody);
        List<String> pieces = content.markdown(kind);
        for (String markdown : pieces.subList(1, pieces.size())) {
            try {
                links.addAll(MARKUP.parse(markdown).pageLinks());
            } catch (TooComplex e) {
                // What could be saved once may be too much by the limits of today.
            }
        }
        addPages(content, kind, links);
        return bounded(links);
    }

    private static void addPages(Content content, Kind kind, Set<Slug> links) {
        for (Field field : kind.fields()) {
            if (field.type() == FieldType.PAGE) {
                content.field(field.name()).forEach(title -> links.add(Slug.of(title)));
            }
        }
    }

    private static Set<Slug> bounded(Set<Slug> links) {
        return new LinkedHashSet<>(links.stream().limit(LINKS_MAX).toList());
    }

    /** The opening sentence of a stored page; empty where that costs too much to read, which keeps no page from being found. */
    static String leadOfStored(Content content, Kind kind) {
        try {
            return lead(content, kind);
        } catch (TooComplex e) {
            return "";
        }
    }

    /** The opening sentence of a page: its kind's lead field, else the beginning of its body. */
    private static String lead(Content content, Kind kind) {
        String lead = kind.lead() == null ? "" : content.firstOf(kind.lead());
        Document document = lead.isEmpty() ? MARKUP.parseUnder(content.title(), content.body()) : MARKUP.parse(lead);
        return document.excerpt(LEAD_CHARS);
    }
}
