package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.commonhold.kernel.Action;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.Authority;
import org.commonhold.kernel.NoSuchThing;
import org.commonhold.kernel.RevisionId;
import org.commonhold.kernel.Slug;
import org.commonhold.kernel.Subject;
import org.commonhold.kernel.Verdict;
import org.commonhold.page.PublishRevision.Draft;
import org.jspecify.annotations.Nullable;

/** Publishes a page that comes in from elsewhere with its history, inside a write: all of it or nothing. */
@ApplicationScoped
class PublishArrival {

    private final Authority gate;
    private final RevisionRows revisions;
    private final Names names;
    private final PublishRevision publishing;

    PublishArrival(Authority gate, RevisionRows revisions, Names names, PublishRevision publishing) {
        this.gate = gate;
        this.revisions = revisions;
        this.names = names;
        this.publishing = publishing;
    }

    Arrived publish(ReadyArrival ready) {
        Optional<Arrived.Invalid> invalid = ready.invalid();
        if (invalid.isPresent()) {
            return invalid.get();
        }
        Verdict verdict = gate.ground(Actor.CUSTODIAN, Action.IMPORT_PAGE, Subject.WHOLE);
        if (!(verdict instanceof Verdict.Allowed allowed)) {
            return new Arrived.Refused((Verdict.Refused) verdict);
        }
        RevisionId base = ready.arrival().base();
        return base == null ? first(ready, allowed.ground()) : next(ready, base, allowed.ground());
    }

    private Arrived first(ReadyArrival ready, String ground) {
        List<Draft> history = drafts(ready, null, ground);
        Slug wanted = ready.arrival().slug();
        Slug slug = wanted;
        RevisionRow head = null;
        for (int n = 2; head == null; n++) {
            if (names.taken(slug).isEmpty()) {
                head = publishing.start(slug, history);
            }
            if (head == null) {
                slug = wanted.numbered(n);
            }
        }
        return published(slug, head, history.size());
    }

    private Arrived next(ReadyArrival ready, RevisionId base, String ground) {
        RevisionRow known = row(base);
        Slug slug = ready.arrival().slug();
        List<Draft> versions = drafts(ready, known.content(slug), ground);
        if (versions.isEmpty()) {
            return published(slug, known, 0);
        }
        RevisionRow head = publishing.proceed(slug, versions, base);
        return head == null ? new Arrived.ChangedHere(slug) : published(slug, head, versions.size());
    }

    /** The versions that say something else than the one before them. */
    private static List<Draft> drafts(ReadyArrival ready, @Nullable Content before, String ground) {
        List<Draft> drafts = new ArrayList<>();
        Content last = before;
        for (int i = 0; i < ready.versions().size(); i++) {
            PreparedPage version = ready.versions().get(i);
            if (!version.content().equals(last)) {
                Origin origin = ready.arrival().versions().get(i).origin();
                drafts.add(new Draft(version, Actor.CUSTODIAN, ground, origin));
            }
            last = version.content();
        }
        return drafts;
    }

    private RevisionRow row(RevisionId id) {
        return revisions.findByIdOptional(id.value()).orElseThrow(() -> new NoSuchThing("revision " + id.value()));
    }

    private static Arrived published(Slug slug, RevisionRow head, int revisions) {
        return new Arrived.Published(head.page, slug, new RevisionId(Objects.requireNonNull(head.id)), revisions);
    }
}
