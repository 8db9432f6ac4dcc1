package org.commonhold.web;

import java.io.StringWriter;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An XML 1.0 document, written element by element. Names are ours; texts and values are anybody's, and whatever is in
 * them, the document is well-formed and has no more elements than were opened.
 */
public final class Xml {

    private static final int REPLACEMENT = 0xFFFD;

    private final StringWriter out = new StringWriter();
    private final XMLStreamWriter xml;
    private int depth;

    private Xml() throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
    }

    /**
     * Begins a document.
     *
     * @param namespace of all elements whose names have no prefix
     * @param prefixes further namespaces by prefix
     */
    public static Xml document(String root, String namespace, Map<String, String> prefixes) {
        try {
            Xml document = new Xml();
            document.xml.writeStartDocument("UTF-8", "1.0");
            document.open(root);
            document.xml.writeDefaultNamespace(namespace);
            for (Map.Entry<String, String> one : prefixes.entrySet()) {
                document.xml.writeNamespace(one.getKey(), one.getValue());
            }
            return document;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens an element, which is left by {@link #close}. */
    public Xml open(String name) {
        return write(() -> {
            xml.writeStartElement(name);
            depth++;
        });
    }

    /** Gives the element that was opened last, and has nothing in it yet, an attribute. */
    public Xml attribute(String name, String value) {
        return write(() -> xml.writeAttribute(name, possible(value)));
    }

    /** Text inside the element that is open. */
    public Xml text(String text) {
        return write(() -> xml.writeCharacters(possible(text)));
    }

    /** Leaves the element that is open. */
    public Xml close() {
        return write(() -> {
            xml.writeEndElement();
            depth--;
        });
    }

    /**
     * A whole element with text in it.
     *
     * @param attributes names and values by turns
     */
    public Xml element(String name, String text, String... attributes) {
        return open(name).attributes(attributes).text(text).close();
    }

    /** An element with attributes alone, names and values by turns. */
    public Xml empty(String name, String... attributes) {
        return write(() -> xml.writeEmptyElement(name)).attributes(attributes);
    }

    private Xml attributes(String... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
        return this;
    }

    /** Leaves all that is open, and gives the document. */
    public String end() {
        while (depth > 0) {
            close();
        }
        write(xml::writeEndDocument);
        return out.toString();
    }

    /** A write that only fails where the document is built wrongly. */
    private interface Write {
        void run() throws XMLStreamException;
    }

    private Xml write(Write write) {
        try {
            write.run();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** XML 1.0, 2.2: some characters cannot stand in a document, not even escaped; U+FFFD stands in their place. */
    private static String possible(String text) {
        if (text.codePoints().allMatch(Xml::isPossible)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().map(c -> isPossible(c) ? c : REPLACEMENT).forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean isPossible(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= ' ' && c < Character.MIN_SURROGATE)
                || (c > Character.MAX_SURROGATE && c <= REPLACEMENT)
                || c >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }
}
