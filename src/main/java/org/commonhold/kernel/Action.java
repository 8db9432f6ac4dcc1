package org.commonhold.kernel;

/** Everything that the gate can be asked about. One constant for each thing that a person can do. */
public enum Action {
    /** Start a page. */
    CREATE_PAGE,
    /** Publish a new revision of a page. */
    EDIT_PAGE,
    /** Settle an edit that waits on a page: let it in, in whole or in part, or leave the page as it is. */
    SETTLE_OFFER,
    /** Give a page another name. */
    RENAME_PAGE,
    /** Let a page's names lead to another page. */
    MERGE_PAGES,
    /** Take a page away, which keeps its history. */
    DELETE_PAGE,
    /** Bring a page back that was deleted or merged into another. */
    RESTORE_PAGE,
    /** Put a question on the board that nothing here answers yet. */
    ASK_QUESTION,
    /** Say which page answers a question, that none does, or take the question off the board. */
    SETTLE_QUESTION,
    /** Bring in pages from a folder on the server. */
    IMPORT_PAGE,
    /** Take out the words of an earlier revision. */
    SUPPRESS_REVISION,
    /** Give a setting its first value from the shipped charter. */
    SHIP_SETTING,
    /** Give a kind its definition from the shipped files. */
    SHIP_KIND
}
