package org.commonhold.search;

import java.util.List;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * A query as the index is asked it.
 *
 * @param query what finds and ranks, without filters
 * @param refining what ranks the best of these anew, in addition; null where nothing does
 * @param marks what is to be marked in the texts: words and phrases of the field of stems
 * @param detours ways on which texts are found that do not say what was typed
 * @param words what says what it is about
 * @param corrected the whole query with its unknown words as they are written here; null where there is nothing to
 *     correct
 * @param straight whether any text says any of the words as they were typed
 */
record Asked(
        Query query,
        @Nullable Query refining,
        Query marks,
        List<Detour> detours,
        List<Said> words,
        @Nullable String corrected,
        boolean straight) {

    Asked {
        detours = List.copyOf(detours);
        words = List.copyOf(words);
    }

    /** Why a text is found that matches the detour and not the straight way. */
    record Detour(Why why, Query detour, Query straight) {}
}
