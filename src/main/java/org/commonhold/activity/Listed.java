package org.commonhold.activity;

/**
 * What a feed of pages lists.
 *
 * @param path of the feed without its ending
 * @param query that chooses the pages, with its question mark, or empty
 * @param home the address of the page for people that lists the same
 */
record Listed(String title, String path, String query, String home) {

    /** The query of one page of it. */
    String page(int page) {
        return query + (query.isEmpty() ? "?" : "&") + "page=" + page;
    }
}
