package org.commonhold.review;

/** How far a change has come (GOVERNANCE section 4). The names stand in the ledger. */
public enum ChangeState {
    DRAFT,
    /** It waits for somebody's yes. */
    PENDING,
    NEEDS_WORK,
    /** Its words were taken, in whole or in part. */
    ACCEPTED,
    DECLINED,
    /** Its author took it back. */
    WITHDRAWN,
    /** The subject was left as it was, or the time ran out. */
    SUPERSEDED,
    /** It was accepted and undone later. */
    REVERTED
}
