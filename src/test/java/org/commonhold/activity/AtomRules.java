package org.commonhold.activity;

import java.io.StringReader;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** What RFC 4287 says that a feed must be. A document that is not XML fails before any rule is asked. */
final class AtomRules {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final List<String> broken = new ArrayList<>();

    private AtomRules() {}

    static Document parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    /** The rules that a document breaks. */
    static List<String> brokenBy(String xml) throws Exception {
        AtomRules rules = new AtomRules();
        Element feed = parse(xml).getDocumentElement();
        rules.check(feed.getLocalName().equals("feed") && ATOM.equals(feed.getNamespaceURI()), "4.1.1 root");
        rules.container(feed, "feed");
        rules.check(rules.links(feed, "self") == 1, "4.1.1 a feed should say its own address");
        Set<String> ids = new HashSet<>();
        for (Element entry : children(feed, "entry")) {
            String id = text(entry, "id");
            rules.check(ids.add(id), "4.1.1 two entries of one id: " + id);
            rules.container(entry, id);
            rules.check(children(entry, "author").size() == 1, "4.1.2 author of " + id);
            rules.check(
                    children(entry, "content").size() == 1 || rules.links(entry, "alternate") > 0,
                    "4.1.2 content or alternate of " + id);
            rules.check(children(entry, "summary").size() <= 1, "4.1.2 summary of " + id);
            rules.check(children(entry, "content").size() <= 1, "4.1.2 content of " + id);
            rules.check(children(entry, "rights").size() <= 1, "4.1.2 rights of " + id);
        }
        return rules.broken;
    }

    private void container(Element in, String what) {
        for (String name : List.of("id", "title", "updated")) {
            check(children(in, name).size() == 1, "4.1.1, 4.1.2: one " + name + " in " + what);
        }
        check(URI.create(text(in, "id")).isAbsolute(), "4.2.6 the id is a whole address: " + what);
        for (String name : List.of("updated", "published")) {
            children(in, name).forEach(date -> OffsetDateTime.parse(date.getTextContent()));
        }
        for (Element person : children(in, "author")) {
            check(!text(person, "name").isBlank(), "3.2.1 a person has a name: " + what);
        }
        for (Element category : children(in, "category")) {
            check(!category.getAttribute("term").isEmpty(), "4.2.2.1 a category has a term: " + what);
            check(URI.create(category.getAttribute("scheme")).isAbsolute(), "4.2.2.2 scheme: " + what);
        }
        Set<String> alternates = new HashSet<>();
        for (Element link : children(in, "link")) {
            check(URI.create(link.getAttribute("href")).isAbsolute(), "4.2.7.1 href: " + what);
            check(
                    !link.getAttribute("rel").equals("alternate")
                            || alternates.add(link.getAttribute("type") + link.getAttribute("hreflang")),
                    "4.1.1 two alternates of one type and language: " + what);
        }
        for (String name : List.of("title", "summary", "rights", "content")) {
            for (Element text : children(in, name)) {
                check(Set.of("", "text", "html").contains(text.getAttribute("type")), "3.1.1 type of " + name);
                check(elements(text).isEmpty(), "3.1.1.1 text and html have no elements inside: " + what);
            }
        }
    }

    private long links(Element in, String rel) {
        return children(in, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(rel))
                .count();
    }

    private void check(boolean holds, String rule) {
        if (!holds) {
            broken.add(rule);
        }
    }

    /** The entries of a feed. */
    static List<Element> entries(String xml) throws Exception {
        return children(parse(xml).getDocumentElement(), "entry");
    }

    /** The text of the one child of that name; empty where there is none. */
    static String text(Element in, String name) {
        List<Element> found = children(in, name);
        return found.isEmpty() ? "" : found.getFirst().getTextContent();
    }

    /** Where the first link of that sort leads; empty where there is none. */
    static String link(Element in, String rel) {
        return children(in, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(rel))
                .map(link -> link.getAttribute("href"))
                .findFirst()
                .orElse("");
    }

    static List<Element> children(Element in, String name) {
        return elements(in).stream()
                .filter(one -> one.getLocalName().equals(name) && ATOM.equals(one.getNamespaceURI()))
                .toList();
    }

    private static List<Element> elements(Element in) {
        List<Element> found = new ArrayList<>();
        for (Node at = in.getFirstChild(); at != null; at = at.getNextSibling()) {
            if (at instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }
}
