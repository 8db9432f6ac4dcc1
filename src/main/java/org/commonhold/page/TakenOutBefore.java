package org.commonhold.page;

/** What a restored database knew of a revision whose words had been taken out. */
public enum TakenOutBefore {
    /** Its words were back and are gone again. */
    TAKEN_OUT,
    /** Its words were not there. */
    WAS_TAKEN_OUT,
    /** There is no such revision, or another of the same number. */
    UNKNOWN
}
