package org.commonhold.page.merge;

/** One of the two writers who began from the same base. */
public enum Side {
    MINE,
    THEIRS
}
