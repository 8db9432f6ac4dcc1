package org.commonhold.page;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.ChangeId;
import org.commonhold.kernel.NoSuchThing;
import org.commonhold.kernel.RevisionId;
import org.commonhold.web.Answers;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** An edit that waits on a page: looking at it, and settling it. */
@Path("/changes/{id}")
@Produces("text/html")
class ChangeResource {

    private static final Set<String> NAMES = Set.of("form", "head");

    private final OfferForms offers;
    private final SettleOffer settling;
    private final ChangeMessages messages;
    private final Refusals refusals;

    ChangeResource(OfferForms offers, SettleOffer settling, ChangeMessages messages, Refusals refusals) {
        this.offers = offers;
        this.settling = settling;
        this.messages = messages;
        this.refusals = refusals;
    }

    /** @param key what proves its writer, or empty */
    @GET
    @Operation(hidden = true)
    public Response look(@PathParam("id") String id, @QueryParam("key") @DefaultValue("") String key) {
        return offers.show(200, id(id), key, "");
    }

    @POST
    @Path("/take")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response take(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        Asked asked = asked(id, form);
        if (asked.offer.isWithheld()) {
            asWriter(asked);
        }
        return answer(asked, settling.take(asked.offer, asked.seen, asked.actor), "taken");
    }

    @POST
    @Path("/leave")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response leave(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        Asked asked = asked(id, form);
        return answer(asked, settling.leave(asked.offer, asked.actor), "left");
    }

    @POST
    @Path("/part")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response part(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        Asked asked = asWriter(asked(id, form));
        return answer(asked, settling.publishPart(asked.offer, asked.seen, asked.actor), "part");
    }

    @POST
    @Path("/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response withdraw(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        Asked asked = asWriter(asked(id, form));
        return answer(asked, settling.withdraw(asked.offer, asked.actor), "withdrawn");
    }

    /** A wish with what was shown beside it. */
    private record Asked(Offer offer, RevisionId seen, Actor actor, String form) {}

    private Asked asked(String id, MultivaluedMap<String, String> form) {
        if (!NAMES.containsAll(form.keySet())) {
            throw new BadRequestException("unknown input");
        }
        String nonce = FormInput.nonce(form);
        return new Asked(offers.offer(id(id)), seen(form.getFirst("head")), Nonces.visitor(nonce), nonce);
    }

    private static RevisionId seen(String head) {
        try {
            return new RevisionId(head == null ? 0 : Long.parseLong(head));
        } catch (NumberFormatException e) {
            return new RevisionId(0); // no head that exists: the page is shown anew
        }
    }

    /** "Absent" and "not yours" answer alike (SAFETY row 12). */
    private static Asked asWriter(Asked asked) {
        if (!OfferForms.isWriter(asked.offer.change(), asked.form)) {
            throw new NoSuchThing("change " + asked.offer.change().id());
        }
        return asked;
    }

    private Response answer(Asked asked, OfferOutcome outcome, String saved) {
        ChangeId id = asked.offer.change().id();
        return switch (outcome) {
            case OfferOutcome.Settled settled -> toPage(asked, saved);
            case OfferOutcome.PartPublished part -> toPage(asked, saved);
            case OfferOutcome.SettledBefore before -> offers.show(409, id, asked.form, messages.offerSettledBefore());
            case OfferOutcome.Moved moved -> offers.show(409, id, asked.form, messages.offerMoved());
            case OfferOutcome.NeedsAHand hand ->
                Answers.seeOther(Addresses.page(asked.offer.head().slug()) + "/edit?change=" + id);
            case OfferOutcome.Refused refused -> refusals.show(refused.verdict(), null);
        };
    }

    private static Response toPage(Asked asked, String saved) {
        return Answers.seeOther(Addresses.page(asked.offer.head().slug()) + "?saved=" + saved);
    }

    private static ChangeId id(String id) {
        if (!ChangeId.isOne(id)) {
            throw new NoSuchThing("change");
        }
        return new ChangeId(id);
    }
}
