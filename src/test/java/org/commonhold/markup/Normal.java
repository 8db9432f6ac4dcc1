package org.commonhold.markup;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Brings HTML into a form in which only what means something differs. */
final class Normal {

    private static final Set<String> INLINE =
            Set.of("a", "em", "strong", "del", "code", "sup", "img", "br", "span", "s", "input");

    private Normal() {}

    /** Without white space between blocks; one line per tag or text. */
    static List<String> lines(List<Html.Token> tokens) {
        List<String> lines = new ArrayList<>();
        boolean pre = false;
        boolean blockBefore = true;
        for (int i = 0; i < tokens.size(); i++) {
            Html.Token token = tokens.get(i);
            if (token instanceof Html.Words(String text)) {
                boolean blockAfter = i + 1 == tokens.size() || isBlock(tokens.get(i + 1));
                String kept = pre ? text : trimmed(text, blockBefore, blockAfter);
                if (!kept.isEmpty()) {
                    add(lines, kept);
                }
            } else {
                pre = isPre(token, pre);
                lines.add(tag(token));
            }
            blockBefore = isBlock(token);
        }
        return lines;
    }

    /** Texts that only a dropped tag kept apart are one. */
    private static void add(List<String> lines, String text) {
        if (!lines.isEmpty() && lines.getLast().startsWith("\"")) {
            lines.add("\"" + lines.removeLast().substring(1) + text);
        } else {
            lines.add("\"" + text);
        }
    }

    private static String tag(Html.Token token) {
        return switch (token) {
            case Html.Open(String name, var attributes) -> "<" + name + attributes + ">";
            case Html.Close(String name) -> "</" + name + ">";
            case Html.Words(String text) -> text;
        };
    }

    private static boolean isPre(Html.Token token, boolean pre) {
        return switch (token) {
            case Html.Open(String name, var attributes) -> pre || name.equals("pre");
            case Html.Close(String name) -> pre && !name.equals("pre");
            case Html.Words(String text) -> pre;
        };
    }

    private static boolean isBlock(Html.Token token) {
        return switch (token) {
            case Html.Open(String name, var attributes) -> !INLINE.contains(name);
            case Html.Close(String name) -> !INLINE.contains(name);
            case Html.Words(String text) -> false;
        };
    }

    private static String trimmed(String text, boolean start, boolean end) {
        String left = start ? text.stripLeading() : text;
        return end ? left.stripTrailing() : left;
    }

    /** Takes away from our HTML what the dialect adds and the specification's reference renderer does not know. */
    static List<Html.Token> undecorated(List<Html.Token> tokens) {
        List<Html.Token> plain = new ArrayList<>();
        for (Html.Token token : tokens) {
            if (token instanceof Html.Open(String name, Map<String, String> attributes)) {
                Map<String, String> kept = new TreeMap<>(attributes);
                kept.keySet().removeAll(Set.of("id", "rel", "tabindex"));
                kept.computeIfPresent("href", (key, url) -> decoded(url));
                plain.add(new Html.Open(name, kept));
            } else {
                plain.add(token);
            }
        }
        return plain;
    }

    /** Makes of the reference renderer's HTML what the dialect promises: shifted headings, images elsewhere as links. */
    static List<Html.Token> inDialect(List<Html.Token> tokens) {
        List<Html.Token> out = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        String heading = "";
        int links = 0;
        for (Html.Token token : tokens) {
            switch (token) {
                case Html.Open(String name, var attributes)
                when name.matches("h[1-6]") -> {
                    int written = name.charAt(1) - '0';
                    while (!open.isEmpty() && open.peek() >= written) {
                        open.pop();
                    }
                    open.push(written);
                    heading = "h" + Math.min(6, open.size() + 1);
                    out.add(new Html.Open(heading, attributes));
                }
                case Html.Close(String name) when name.matches("h[1-6]") -> out.add(new Html.Close(heading));
                case Html.Open(String name, Map<String, String> attributes)
                when name.equals("img") -> image(out, attributes, links > 0);
                case Html.Open(String name, Map<String, String> attributes)
                when name.equals("a") -> {
                    links++;
                    Map<String, String> kept = new TreeMap<>(attributes);
                    kept.computeIfPresent("href", (key, url) -> decoded(url));
                    out.add(new Html.Open(name, kept));
                }
                case Html.Close(String name)
                when name.equals("a") -> {
                    links--;
                    out.add(token);
                }
                default -> out.add(token);
            }
        }
        return out;
    }

    private static void image(List<Html.Token> out, Map<String, String> attributes, boolean inLink) {
        String address = attributes.getOrDefault("src", "");
        String alt = attributes.getOrDefault("alt", "");
        Html.Words words = new Html.Words(alt.isEmpty() ? address : alt);
        if (inLink) {
            out.add(words);
            return;
        }
        out.add(new Html.Open("a", new TreeMap<>(Map.of("href", decoded(address)))));
        out.add(words);
        out.add(new Html.Close("a"));
    }

    /** The sanitizer writes more characters of an address as per cent signs than the reference renderer. */
    private static String decoded(String url) {
        try {
            return URLDecoder.decode(url.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return url;
        }
    }
}
