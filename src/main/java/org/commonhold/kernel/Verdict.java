package org.commonhold.kernel;

/** The gate's answer. */
public sealed interface Verdict {

    /**
     * The act is allowed.
     *
     * @param ground the rule, mandate or decision that allows it, as it goes into the ledger
     */
    record Allowed(String ground) implements Verdict {}

    /**
     * The act is refused.
     *
     * @param reason a message key's name that a page can show in words
     * @param rule the slug of the page that explains the rule
     */
    record Refused(Reason reason, Slug rule) implements Verdict {}

    /** Why the gate may refuse. */
    enum Reason {
        /** The commons is not founded yet and this server is open to the network (GOVERNANCE section 15). */
        WORKSHOP_IS_LOCAL,
        /** What is shipped may only enter before the commons is founded. */
        ALREADY_FOUNDED,
        /** Only the shipped files themselves may do this. */
        NOT_YOURS
    }
}
