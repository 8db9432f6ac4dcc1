package org.commonhold.kernel;

/**
 * One page of a list.
 *
 * @param page from 1
 * @param size entries on a page, 1 to {@value #MAX_SIZE}
 */
public record Paging(int page, int size) {

    public static final int MAX_SIZE = 100;

    /** Lists end here: nobody reads further, and an unbounded offset is a weapon (SAFETY row 27). */
    public static final int MAX_PAGE = 1_000;

    public Paging {
        if (page < 1 || page > MAX_PAGE || size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException("page " + page + " of size " + size);
        }
    }

    /** The page that a person asked for, brought into range; nothing asked means the first. */
    public static Paging of(int page, int size) {
        return new Paging(Math.clamp(page, 1, MAX_PAGE), size);
    }

    /** How many entries come before this page. */
    public int offset() {
        return (page - 1) * size;
    }
}
