package org.commonhold.web;

import jakarta.enterprise.context.ApplicationScoped;
import org.commonhold.kernel.Action;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.Authority;
import org.commonhold.kernel.PublicAddress;
import org.commonhold.kernel.Subject;
import org.commonhold.kernel.Verdict;

/** Makes the frame of each page. */
@ApplicationScoped
public class Frames {

    private final Assets assets;
    private final Authority gate;
    private final PublicAddress address;

    Frames(Assets assets, Authority gate, PublicAddress address) {
        this.assets = assets;
        this.gate = gate;
        this.address = address;
    }

    /**
     * A frame.
     *
     * @param title the page's own title
     * @param description one sentence; may be empty
     * @param path where it stands, beginning with a slash
     */
    public Frame frame(String title, String description, String path) {
        Authority.Outlook outlook = gate.outlook(Actor.visitor("anybody"), Action.EDIT_PAGE, Subject.WHOLE);
        return frame(title, description, path, outlook.founding(), outlook.verdict() instanceof Verdict.Allowed);
    }

    /** The frame of an error page, which asks the database nothing, since that may be what is wrong. */
    Frame bare(String title, String path) {
        return frame(title, "", path, Authority.Founding.SELF_GOVERNING, true).unlisted();
    }

    private Frame frame(String title, String description, String path, Authority.Founding founding, boolean mayEdit) {
        return new Frame(
                title,
                description,
                address.of(path),
                true,
                founding,
                mayEdit,
                "",
                null,
                null,
                assets.style().path(),
                assets.script().path(),
                assets.script().integrity(),
                assets.icon().path());
    }
}
