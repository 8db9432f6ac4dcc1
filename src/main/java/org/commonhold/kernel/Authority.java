package org.commonhold.kernel;

/**
 * The one gate. Buttons, forms, API and followers ask it, and nobody decides beside it. Implemented by governance.
 */
public interface Authority {

    /**
     * Names what allows the act, or refuses with a reason. Never throws for a refusal; reads nothing that could block.
     */
    Verdict ground(Actor actor, Action action, Subject subject);
}
