package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.commonhold.web.Answers;
import org.commonhold.web.Frame;
import org.commonhold.web.Frames;

/** The page at the address of a page that was deleted: when, why, by whom, on which ground. */
@ApplicationScoped
class GoneAnswer {

    private static final int GONE = 410;

    private final Frames frames;
    private final ActMessages messages;

    GoneAnswer(Frames frames, ActMessages messages) {
        this.frames = frames;
        this.messages = messages;
    }

    Response at(PageAct act) {
        Frame frame =
                frames.frame(messages.goneTitle(act.title()), "", act.path()).unlisted();
        return Answers.personal(GONE, Templates.gone(frame, act));
    }
}
