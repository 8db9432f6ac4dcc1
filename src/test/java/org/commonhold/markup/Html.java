package org.commonhold.markup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A strict reader of HTML: quoted attributes, closed elements, escaped text, and an error for everything else, so that
 * nothing passes here which a browser might read in another way.
 */
final class Html {

    /** A piece of a document. */
    sealed interface Token {}

    record Open(String name, Map<String, String> attributes) implements Token {}

    record Close(String name) implements Token {}

    record Words(String text) implements Token {}

    static final Set<String> VOID = Set.of("br", "hr", "img");

    private final String html;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Html(String html) {
        this.html = html;
    }

    /** The pieces in order; void elements without a closing one. */
    static List<Token> read(String html) {
        Html reader = new Html(html);
        while (reader.at < html.length()) {
            reader.next();
        }
        balanced(reader.tokens);
        return reader.tokens;
    }

    private void next() {
        if (html.charAt(at) != '<') {
            int end = html.indexOf('<', at);
            String text = html.substring(at, end < 0 ? html.length() : end);
            require(text.indexOf('>') < 0, "a bare >");
            tokens.add(new Words(unescape(text)));
            at += text.length();
        } else if (html.startsWith("</", at)) {
            at += 2;
            tokens.add(new Close(name()));
            expect(">");
        } else {
            at++;
            tokens.add(new Open(name(), attributes()));
        }
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new TreeMap<>();
        while (true) {
            if (html.startsWith(">", at)) {
                at++;
                return attributes;
            }
            expect(" ");
            if (html.startsWith("/>", at)) {
                at += 2;
                return attributes;
            }
            String name = name();
            expect("=\"");
            int end = html.indexOf('"', at);
            require(end >= 0, "an open quote");
            String value = html.substring(at, end);
            require(value.indexOf('<') < 0, "a bare < in an attribute");
            require(attributes.put(name, unescape(value)) == null, "an attribute twice");
            at = end + 1;
        }
    }

    private String name() {
        int start = at;
        while (at < html.length() && isNameCharacter(html.charAt(at))) {
            at++;
        }
        require(at > start, "no name");
        return html.substring(start, at);
    }

    private static boolean isNameCharacter(char c) {
        return Ascii.isLower(c) || Ascii.isDigit(c) || c == '-';
    }

    private String unescape(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '&') {
                out.append(c);
                continue;
            }
            int end = text.indexOf(';', i);
            require(end > i && end < i + 10, "a bare &");
            out.append(entity(text.substring(i + 1, end)));
            i = end;
        }
        return out.toString();
    }

    private String entity(String name) {
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            default -> {
                require(name.startsWith("#"), "an unknown entity");
                yield Character.toString(
                        name.startsWith("#x")
                                ? Integer.parseInt(name.substring(2), 16)
                                : Integer.parseInt(name.substring(1)));
            }
        };
    }

    private void expect(String literal) {
        require(html.startsWith(literal, at), "expected " + literal);
        at += literal.length();
    }

    private void require(boolean condition, String problem) {
        if (!condition) {
            int from = Math.max(0, at - 40);
            throw new AssertionError(
                    problem + " at " + at + ": " + html.substring(from, Math.min(html.length(), at + 40)));
        }
    }

    private static void balanced(List<Token> tokens) {
        Deque<String> open = new ArrayDeque<>();
        for (Token token : tokens) {
            if (token instanceof Open(String name, var attributes) && !VOID.contains(name)) {
                open.push(name);
            } else if (token instanceof Close(String name)
                    && (open.isEmpty() || !open.pop().equals(name))) {
                throw new AssertionError("not balanced at </" + name + ">");
            }
        }
        if (!open.isEmpty()) {
            throw new AssertionError("left open: " + open);
        }
    }
}
