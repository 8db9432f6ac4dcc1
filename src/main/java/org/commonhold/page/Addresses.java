package org.commonhold.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.commonhold.kernel.ChangeId;
import org.commonhold.kernel.Slug;

/** The addresses of pages (DESIGN, "Addresses"): a promise, percent-encoded. */
public final class Addresses {

    private Addresses() {}

    /** A page. */
    public static String page(Slug slug) {
        return "/p/" + encode(slug.value());
    }

    /** One of a page's revisions. */
    public static String revision(Slug slug, int n) {
        return page(slug) + "/revisions/" + n;
    }

    /** An edit that waits or waited. */
    public static String change(ChangeId id) {
        return "/changes/" + id;
    }

    /** The form for a page that nobody has written yet. */
    public static String newPage(String title) {
        return "/new?title=" + encode(title);
    }

    /** A question without a page. */
    static String question(long id) {
        return "/questions/" + id;
    }

    /** A kind's list. */
    public static String kind(String name) {
        return "/kinds/" + encode(name);
    }

    /** A topic's list. */
    public static String topic(String slug) {
        return "/topics/" + encode(slug);
    }

    /** A section of a page, by its anchor. */
    public static String section(Slug slug, String anchor) {
        return page(slug) + "#" + encode(anchor);
    }

    /** What follows a page's address for the form of one of its sections. */
    static String section(String anchor) {
        return "/edit?section=" + encode(anchor);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
