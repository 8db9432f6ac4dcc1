package org.commonhold.markup;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import org.commonhold.kernel.Slug;
import org.jspecify.annotations.Nullable;

/** Where a link leads, judged as a browser would read it (SAFETY row 3). */
sealed interface Destination {

    /** A page of this wiki, written {@code /p/slug}. The fragment is as written, without the number sign. */
    record Page(Slug slug, @Nullable String fragment) implements Destination {}

    /** A place in the same text; the fragment is decoded. */
    record Fragment(String name) implements Destination {}

    /** Anything else of this site. */
    record Local(String url) implements Destination {}

    /** Another site, or mail. */
    record Outside(String url) implements Destination {}

    /** Not to be followed: the words stay, the link goes. */
    record Refused() implements Destination {}

    Set<String> SCHEMES = Set.of("http", "https", "mailto");

    /** Longer addresses are attacks on the page's size rather than links. */
    int MAX_LENGTH = 4_000;

    Refused REFUSED = new Refused();

    /** Judges an address from which the parser has already decoded entities and escapes. */
    static Destination of(String written) {
        if (written.length() > MAX_LENGTH) {
            return REFUSED;
        }
        String url = withoutControls(written);
        if (scheme(visible(url)) != null) {
            String scheme = scheme(url);
            return scheme != null && SCHEMES.contains(scheme) ? new Outside(url) : REFUSED;
        }
        // Browsers read a backslash as a slash, so /\host is another site too.
        if (url.length() > 1 && isSlash(url.charAt(0)) && isSlash(url.charAt(1))) {
            return new Outside(url);
        }
        String decoded = visible(withoutControls(decode(decode(url))));
        return scheme(decoded) == null ? local(url) : REFUSED;
    }

    /** The address of a page. */
    static String ofPage(Slug slug) {
        return "/p/" + encode(slug.value());
    }

    /** Text as it stands in a path, a query or a fragment. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Destination local(String url) {
        if (url.startsWith("#")) {
            return url.length() == 1 ? new Local(url) : new Fragment(decode(url.substring(1)));
        }
        int hash = url.indexOf('#');
        String path = hash < 0 ? url : url.substring(0, hash);
        String name = path.startsWith("/p/") ? path.substring(3) : "";
        if (name.isEmpty() || name.indexOf('/') >= 0 || name.indexOf('?') >= 0) {
            return new Local(url);
        }
        return new Page(Slug.of(decode(name)), hash < 0 ? null : url.substring(hash + 1));
    }

    /** What stands before the first colon, if that comes before any path, query or fragment. */
    private static @Nullable String scheme(String url) {
        for (int i = 0; i < url.length(); i++) {
            switch (url.charAt(i)) {
                case ':' -> {
                    return url.substring(0, i).toLowerCase(Locale.ROOT);
                }
                case '/', '\\', '?', '#' -> {
                    return null;
                }
                default -> {}
            }
        }
        return null;
    }

    private static boolean isSlash(char c) {
        return c == '/' || c == '\\';
    }

    /** Browsers drop tabs and line ends anywhere and controls at the edges; none belongs into an address at all. */
    private static String withoutControls(String url) {
        return kept(url, c -> !Character.isISOControl(c)).strip();
    }

    /** Without what a reader cannot see. For judging only: names in some scripts need their joiners. */
    private static String visible(String url) {
        return kept(url, c -> Character.getType(c) != Character.FORMAT);
    }

    private static String kept(String text, IntPredicate keep) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().filter(keep).forEach(out::appendCodePoint);
        return out.toString();
    }

    private static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A stray per cent sign stands for itself.
            return text;
        }
    }
}
