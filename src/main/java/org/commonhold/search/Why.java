package org.commonhold.search;

/**
 * Why a text was found that does not say what was typed.
 *
 * @param way what led to it
 * @param typed the words that were typed
 * @param there what the text says in their place
 */
public record Why(Way way, String typed, String there) {

    /** What leads from a word to another. */
    public enum Way {
        /** The commons says that both mean the same. */
        SYNONYM,
        /** Nearly the same letters. */
        SPELLING,
        /** The same as one word or as two. */
        COMPOUND,
        /** It begins with what was typed. */
        BEGINNING,
        /** Another name of the page. */
        OTHER_NAME
    }
}
