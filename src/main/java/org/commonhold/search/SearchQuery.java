package org.commonhold.search;

import java.util.List;
import org.commonhold.kernel.Paging;

/**
 * What somebody looks for.
 *
 * @param text as typed, any length: what is beyond the caps is not searched
 * @param kinds names of kinds to stay within; empty means all
 * @param topics slugs of topics that must all be there; empty means any
 * @param paging which part of the hits
 */
public record SearchQuery(String text, List<String> kinds, List<String> topics, Paging paging) {

    /** The longest text that is searched, in characters (SAFETY row 27). */
    public static final int MAX_TEXT = 256;

    /** The most values of one filter that count; more are not looked at. */
    public static final int MAX_FILTERS = 16;

    public SearchQuery {
        kinds = kinds.stream().limit(MAX_FILTERS).toList();
        topics = topics.stream().limit(MAX_FILTERS).toList();
    }
}
