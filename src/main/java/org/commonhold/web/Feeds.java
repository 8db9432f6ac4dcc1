package org.commonhold.web;

/**
 * Where a page's list can be followed.
 *
 * @param title what the feed is called
 * @param atom the address of its Atom form, beginning with a slash
 * @param json the address of its JSON form
 */
public record Feeds(String title, String atom, String json) {

    /**
     * @param path of the feed without its ending
     * @param query with its question mark, or empty
     */
    public static Feeds of(String title, String path, String query) {
        return new Feeds(title, path + ".atom" + query, path + ".json" + query);
    }
}
