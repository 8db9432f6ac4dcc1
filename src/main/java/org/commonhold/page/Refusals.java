package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.commonhold.kernel.Verdict;
import org.commonhold.web.Answers;
import org.commonhold.web.Frame;
import org.commonhold.web.Frames;
import org.jspecify.annotations.Nullable;

/** Shows why the gate said no, with everything that was typed. */
@ApplicationScoped
class Refusals {

    private final Frames frames;
    private final PageMessages messages;

    Refusals(Frames frames, PageMessages messages) {
        this.frames = frames;
        this.messages = messages;
    }

    /** @param form what was typed, or null where nothing was */
    Response show(Verdict.Refused refused, @Nullable FormView form) {
        Frame frame = frames.frame(messages.refusedTitle(), "", "/new").unlisted();
        String reason = switch (refused.reason()) {
            case WORKSHOP_IS_LOCAL -> messages.workshopIsLocal();
            case ALREADY_FOUNDED -> messages.alreadyFounded();
            case NOT_YOURS -> messages.notYours();
        };
        return Answers.personal(403, Templates.refused(frame, reason, Addresses.page(refused.rule()), form));
    }
}
