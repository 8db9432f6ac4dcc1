package org.commonhold.markup;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * HTML that may stand on a page as it is: sanitized Markdown, or escaped text. Only this room makes one, so a template
 * that prints nothing else unescaped prints nothing unsafe.
 */
public final class SafeHtml {

    /** Nothing. */
    public static final SafeHtml EMPTY = new SafeHtml("");

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
     * The same with every address whole, for a reader that shows it somewhere else. What is written here has its attributes
     * in double quotes and escapes the quotes of texts, so an attribute is nowhere but where it looks like one.
     *
     * @param base scheme, host and port, without a slash at the end
     * @param path of the page that the HTML stands on, to which its own places belong
     */
    public SafeHtml from(String base, String path) {
        String outside = text(base).html;
        return new SafeHtml(html.replace(" href=\"/", " href=\"" + outside + "/")
                .replace(" src=\"/", " src=\"" + outside + "/")
                .replace(" href=\"#", " href=\"" + outside + text(path).html + "#"));
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
