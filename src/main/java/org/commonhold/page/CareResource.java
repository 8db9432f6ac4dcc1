package org.commonhold.page;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.commonhold.kernel.Action;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.Clock;
import org.commonhold.kernel.NoSuchThing;
import org.commonhold.kernel.Settings;
import org.commonhold.kernel.Slug;
import org.commonhold.web.Answers;
import org.commonhold.web.Frame;
import org.commonhold.web.Frames;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Looking after one page: saying that it was looked over, and by when it should be again. */
@Path("/p/{slug}")
@Produces("text/html")
class CareResource {

    /** A day further away is a slip. */
    private static final int YEARS_MOST = 10;

    private final Pages pages;
    private final LookAfterPage looking;
    private final Addressed addressed;
    private final WriteForms forms;
    private final Refusals refusals;
    private final Nonces nonces;
    private final Frames frames;
    private final CareMessages messages;
    private final Settings settings;
    private final Clock clock;

    CareResource(
            Pages pages,
            LookAfterPage looking,
            Addressed addressed,
            WriteForms forms,
            Refusals refusals,
            Nonces nonces,
            Frames frames,
            CareMessages messages,
            Settings settings,
            Clock clock) {
        this.pages = pages;
        this.looking = looking;
        this.addressed = addressed;
        this.forms = forms;
        this.refusals = refusals;
        this.nonces = nonces;
        this.frames = frames;
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
    }

    @POST
    @Path("/checks")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response check(@PathParam("slug") String spelled) {
        Located.Found found = found(spelled);
        return answer(found, looking.check(somebody(), found.id()), "checked");
    }

    @GET
    @Path("/review-by")
    @Operation(hidden = true)
    public Response reviewForm(@PathParam("slug") String spelled) {
        return addressed.at(
                spelled,
                "/review-by",
                found -> forms.unlessRefused(Action.EDIT_PAGE, () -> {
                    LocalDate day = looking.of(found.id()).reviewBy();
                    return form(200, found, day == null ? "" : day.toString(), null);
                }));
    }

    @POST
    @Path("/review-by")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response review(@PathParam("slug") String spelled, MultivaluedMap<String, String> form) {
        String typed = FormInput.first(form, "day");
        Located.Found found = found(spelled);
        String day = typed.strip();
        if (day.isEmpty()) {
            return answer(found, looking.reviewBy(somebody(), found.id(), null), "review");
        }
        LocalDate today = LocalDate.ofInstant(clock.now(), settings.zone());
        LocalDate asked = day(day);
        if (asked == null) {
            return form(422, found, typed, messages.notADay());
        }
        if (asked.isBefore(today) || asked.isAfter(today.plusYears(YEARS_MOST))) {
            return form(422, found, typed, messages.notADayToCome(YEARS_MOST));
        }
        return answer(found, looking.reviewBy(somebody(), found.id(), asked), "review");
    }

    private Response answer(Located.Found found, CareOutcome outcome, String saved) {
        return switch (outcome) {
            case CareOutcome.Done _, CareOutcome.Same _ ->
                Answers.seeOther(Addresses.page(found.slug()) + "?saved=" + saved + "#care");
            case CareOutcome.Refused refused -> refusals.show(refused.verdict(), null);
        };
    }

    private Response form(int status, Located.Found found, String day, @Nullable String problem) {
        Revision head = pages.revision(found).orElseThrow(() -> new NoSuchThing("head of " + found.slug()));
        Frame frame = frames.frame(
                        messages.reviewTitle(head.content().title()), "", Addresses.page(found.slug()) + "/review-by")
                .unlisted();
        return Answers.personal(status, Templates.reviewby(frame, head, day, problem));
    }

    /** A new opaque id for each act: the button stands on a page that all readers share, so it carries none. */
    private Actor somebody() {
        return Nonces.visitor(nonces.next());
    }

    private Located.Found found(String spelled) {
        if (pages.locate(Slug.of(spelled)) instanceof Located.Found found) {
            return found;
        }
        throw new NoSuchThing("page " + spelled);
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.length() == "2026-01-31".length() ? LocalDate.parse(typed) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
