package org.commonhold.activity;

import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.commonhold.kernel.Licence;
import org.commonhold.kernel.PublicAddress;
import org.commonhold.web.Xml;

/** A feed as Atom (RFC 4287), its pages linked as RFC 5005 section 3 has it. */
final class WriteAtom {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final Xml xml;
    private final PublicAddress address;

    private WriteAtom(Xml xml, PublicAddress address) {
        this.xml = xml;
        this.address = address;
    }

    static String write(Feed feed, PublicAddress address) {
        return new WriteAtom(Xml.document("feed", ATOM, Map.of()), address).whole(feed);
    }

    private String whole(Feed feed) {
        String self = address.of(feed.path() + FeedForm.ATOM.ending());
        xml.attribute("xml:lang", "en")
                .element("id", self + feed.first())
                .element("title", feed.title())
                .element("updated", feed.updated().toString())
                .element("rights", Licence.NAME)
                .empty("link", "rel", "self", "type", FeedForm.ATOM.type(), "href", self + feed.query())
                .empty("link", "rel", "alternate", "type", "text/html", "href", address.of(feed.home()))
                .empty("link", "rel", "license", "href", Licence.ADDRESS);
        if (!feed.isFirst()) {
            xml.empty("link", "rel", "first", "type", FeedForm.ATOM.type(), "href", self + feed.first());
        }
        if (feed.next() != null) {
            xml.empty("link", "rel", "next", "type", FeedForm.ATOM.type(), "href", self + feed.next());
        }
        feed.entries().forEach(this::entry);
        return xml.end();
    }

    private void entry(FeedEntry entry) {
        String at = entry.at().truncatedTo(ChronoUnit.MILLIS).toString();
        xml.open("entry")
                .attribute("xml:lang", entry.language())
                .element("id", entry.id())
                .element("title", entry.title())
                .element("updated", at)
                .element("published", at)
                .open("author")
                .element("name", entry.author())
                .close()
                .empty(
                        "link",
                        "rel",
                        "alternate",
                        "type",
                        "text/html",
                        "hreflang",
                        entry.language(),
                        "href",
                        address.of(entry.path()));
        if (entry.comparison() != null) {
            xml.empty("link", "rel", "related", "type", "text/html", "href", address.of(entry.comparison()));
        }
        if (entry.kind() != null) {
            xml.empty(
                    "category",
                    "scheme",
                    address.of("/kinds/"),
                    "term",
                    entry.kind().name(),
                    "label",
                    entry.kind().label());
        }
        entry.topics().forEach(topic -> xml.empty("category", "scheme", address.of("/topics/"), "term", topic));
        xml.element("rights", entry.rights()).element("summary", entry.summary());
        if (entry.html() != null) {
            xml.element("content", entry.html(), "type", "html");
        }
        xml.close();
    }
}
