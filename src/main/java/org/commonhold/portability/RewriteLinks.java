package org.commonhold.portability;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonhold.kernel.Slug;
import org.commonhold.markup.Markup;
import org.commonhold.markup.TooComplex;
import org.jspecify.annotations.Nullable;

/**
 * Turns links between the files of a folder into links between pages. A link or an image that leads to a file which does
 * not come in leaves its words, since on its new page it would lead nowhere.
 */
final class RewriteLinks {

    private static final Markup MARKUP = new Markup();

    /** What the pages of other software are called where they are linked. */
    private static final List<String> ENDINGS =
            List.of("", ".md", ".markdown", "/index.md", "/README.md", "/readme.md");

    private final Map<String, Slug> pages;
    private final ImportReport report;

    /** @param pages the address of each page by where its file lay */
    RewriteLinks(Map<String, Slug> pages, ImportReport report) {
        this.pages = pages;
        this.report = report;
    }

    String in(Item item, String body) {
        try {
            return MARKUP.parse(body).relinked((address, image) -> insteadOf(item, address, image));
        } catch (TooComplex e) {
            return body; // said when it is checked
        }
    }

    private @Nullable String insteadOf(Item item, String address, boolean image) {
        if (!isRelative(address)) {
            return address;
        }
        int hash = address.indexOf('#');
        String file = hash < 0 ? address : address.substring(0, hash);
        int question = file.indexOf('?');
        Slug page = image ? null : page(item, question < 0 ? file : file.substring(0, question));
        if (page != null) {
            return "/p/" + encode(page.value()) + (hash < 0 ? "" : section(address.substring(hash + 1)));
        }
        if (address.startsWith("/")) {
            return address; // an address of this site, perhaps
        }
        report.note(
                item.path() + ": " + address,
                image
                        ? "an image did not come along: its description is shown"
                        : "a link led to a file that did not come along: its words are left");
        return null;
    }

    /** Our own headings are named after their words with {@code s-} before them. */
    private static String section(String fragment) {
        String name = decode(fragment);
        return name.isBlank() ? "" : "#" + encode("s-" + Slug.of(name));
    }

    private @Nullable Slug page(Item item, String file) {
        String path = resolve(item.origin(), decode(file));
        if (path == null) {
            return null;
        }
        for (String ending : ENDINGS) {
            Slug page = pages.get(path + ending);
            if (page != null) {
                return page;
            }
        }
        String lower = path.toLowerCase(Locale.ROOT);
        return lower.endsWith(".html") ? pages.get(path.substring(0, path.length() - 5) + ".md") : null;
    }

    /** The place that a relative address names, seen from a file; null where it is above everything. */
    private static @Nullable String resolve(String from, String address) {
        Deque<String> names = new ArrayDeque<>();
        if (!address.startsWith("/")) {
            String[] parts = from.split("/", -1);
            for (int i = 0; i < parts.length - 1; i++) {
                names.addLast(parts[i]);
            }
        }
        for (String name : address.split("/", -1)) {
            if (name.equals("..")) {
                if (names.pollLast() == null) {
                    return null;
                }
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        return String.join("/", names);
    }

    private static boolean isRelative(String address) {
        if (address.isEmpty() || address.startsWith("#") || address.startsWith("?") || address.startsWith("//")) {
            return false;
        }
        int colon = address.indexOf(':');
        int slash = address.indexOf('/');
        return colon < 0 || (slash >= 0 && slash < colon);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // a stray per cent sign stands for itself
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
