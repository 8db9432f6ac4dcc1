package org.commonhold.kernel;

/**
 * The one gate. Buttons, forms, API and followers ask it, and nobody decides beside it. Implemented by governance.
 */
public interface Authority {

    /** Names what allows the act, or refuses with a reason. A refusal is an answer, not an exception. */
    Verdict ground(Actor actor, Action action, Subject subject);

    /** How far the commons has come in being founded. */
    Founding founding();

    /** Both as of one moment, for a page that shows them. Whoever acts asks {@link #ground} inside the write. */
    Outlook outlook(Actor actor, Action action, Subject subject);

    /** What a page shows of the gate. */
    record Outlook(Founding founding, Verdict verdict) {}

    /** GOVERNANCE section 15. */
    enum Founding {
        /** No charter yet: a workshop in which everybody's edits are live. */
        UNFOUNDED,
        FOUNDING,
        PROVISIONAL,
        SELF_GOVERNING
    }
}
