package org.commonhold.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.commonhold.kernel.Action;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.Authority;
import org.commonhold.kernel.Database;
import org.commonhold.kernel.PublicAddress;
import org.commonhold.kernel.Subject;
import org.commonhold.kernel.Verdict;
import org.jspecify.annotations.Nullable;

/** Makes the frame of each page. */
@ApplicationScoped
public class Frames {

    private final Assets assets;
    private final Authority gate;
    private final PublicAddress address;
    private final Database database;

    /** What the gate said last, for when it cannot be asked. */
    private volatile Authority.Outlook lastSeen =
            new Authority.Outlook(Authority.Founding.SELF_GOVERNING, new Verdict.Allowed(""));

    Frames(Assets assets, Authority gate, PublicAddress address, Database database) {
        this.database = database;
        this.assets = assets;
        this.gate = gate;
        this.address = address;
    }

    /**
     * A frame. While the database is away it says how old what it holds is.
     *
     * @param title the page's own title
     * @param description one sentence; may be empty
     * @param path where it stands, beginning with a slash
     */
    public Frame frame(String title, String description, String path) {
        Optional<Authority.Outlook> asked = database.ask(
                () -> Optional.of(gate.outlook(Actor.visitor("anybody"), Action.EDIT_PAGE, Subject.WHOLE)),
                Optional::empty);
        asked.ifPresent(outlook -> lastSeen = outlook);
        Instant keptUpTo = asked.isPresent() ? null : database.keptUpTo();
        boolean mayEdit = lastSeen.verdict() instanceof Verdict.Allowed;
        return frame(title, description, path, lastSeen.founding(), mayEdit, keptUpTo);
    }

    /** The address of the site's picture, beginning with a slash. */
    public String icon() {
        return assets.icon().path();
    }

    /** The frame of an error page, which asks the database nothing, since that may be what is wrong. */
    Frame bare(String title, String path) {
        return frame(title, "", path, Authority.Founding.SELF_GOVERNING, true, null)
                .unlisted();
    }

    private Frame frame(
            String title,
            String description,
            String path,
            Authority.Founding founding,
            boolean mayEdit,
            @Nullable Instant keptUpTo) {
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
                null,
                assets.style().path(),
                assets.script().path(),
                assets.script().integrity(),
                assets.icon().path(),
                keptUpTo);
    }
}
