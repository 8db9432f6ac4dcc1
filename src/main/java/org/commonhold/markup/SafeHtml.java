package org.commonhold.markup;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * HTML that may stand on a page as it is: sanitized Markdown, or escaped text. Only this room makes one, so a template
 * that prints nothing else unescaped prints nothing unsafe.
 */
public final class SafeHtml {

    /** Nothing. */
    public static final SafeHtml EMPTY = new SafeHtml("");

    /** The sanitizer puts quotes around every attribute and leaves no bare quote in a text or a value. */
    private static final Pattern ADDRESS = Pattern.compile("( (?:href|src)=\")([^\"]*)\"");

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");

    private final String html;

    /** @param html has come out of the sanitizer or of {@link #text} */
    SafeHtml(String html) {
        this.html = html;
    }

    /** Plain text as HTML, fit for an element's content and for a quoted attribute. */
    public static SafeHtml text(String plain) {
        StringBuilder out = new StringBuilder(plain.length() + 16);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&#34;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return new SafeHtml(out.toString());
    }

    /** The parts one after the other. Each is balanced, so the whole is. */
    public static SafeHtml concat(SafeHtml... parts) {
        return new SafeHtml(Arrays.stream(parts).map(SafeHtml::toString).collect(Collectors.joining()));
    }

    /**
     * The same with every address whole, for whoever shows it somewhere else. The two parts are addresses and need no
     * escaping.
     *
     * @param base scheme, host and port, without a slash at the end
     * @param path of the page that the HTML stands on, to which its own places belong
     */
    public SafeHtml from(String base, String path) {
        return new SafeHtml(ADDRESS.matcher(html)
                .replaceAll(
                        found -> Matcher.quoteReplacement(found.group(1) + whole(found.group(2), base, path) + "\"")));
    }

    private static String whole(String address, String base, String path) {
        if (address.startsWith("//")) {
            return base.substring(0, base.indexOf(':') + 1) + address;
        }
        if (address.startsWith("/")) {
            return base + address;
        }
        if (address.startsWith("#") || address.startsWith("?")) {
            return base + path + address;
        }
        return SCHEME.matcher(address).lookingAt()
                ? address
                : base + path.substring(0, path.lastIndexOf('/') + 1) + address;
    }

    /** The HTML itself. */
    @Override
    public String toString() {
        return html;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SafeHtml safe && safe.html.equals(html);
    }

    @Override
    public int hashCode() {
        return html.hashCode();
    }
}
