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
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.NoSuchThing;
import org.commonhold.kernel.Paged;
import org.commonhold.kernel.Paging;
import org.commonhold.kernel.Slug;
import org.commonhold.web.Answers;
import org.commonhold.web.Callers;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The board of what people want to know, and each question on it. */
@Path("/questions")
@Produces("text/html")
class QuestionResource {

    private static final int PER_PAGE = 30;

    private final Questions questions;
    private final QuestionPages shown;
    private final Callers callers;
    private final Nonces nonces;

    QuestionResource(Questions questions, QuestionPages shown, Callers callers, Nonces nonces) {
        this.questions = questions;
        this.shown = shown;
        this.callers = callers;
        this.nonces = nonces;
    }

    @GET
    @Operation(hidden = true)
    public Response board(
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("saved") @DefaultValue("") String saved,
            @QueryParam("page") @DefaultValue("1") int page) {
        Question.Filter filter = switch (state) {
            case "open" -> Question.Filter.OPEN;
            case "answered" -> Question.Filter.ANSWERED;
            default -> Question.Filter.ALL;
        };
        Paged<Question> listed = questions.list(filter, Paging.of(page, PER_PAGE));
        return shown.board(listed, filter, saved);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response keep(MultivaluedMap<String, String> form) {
        String words = only(form, "words");
        return shown.kept(questions.keep(words, somebody(), callers.caller()), words);
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public Response question(@PathParam("id") String id, @QueryParam("saved") @DefaultValue("") String saved) {
        Optional<Question> question = questions.find(number(id));
        return question.map(one -> shown.question(one, saved)).orElseGet(shown::gone);
    }

    @POST
    @Path("/{id}/answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response answer(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        String page = only(form, "page");
        long number = number(id);
        QuestionOutcome outcome = questions.answer(number, named(page), somebody());
        return outcome instanceof QuestionOutcome.NoPage
                ? questions.find(number).map(one -> shown.noPage(one, page)).orElseGet(shown::gone)
                : shown.settled(number, outcome, "answered");
    }

    @POST
    @Path("/{id}/open")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response open(@PathParam("id") String id) {
        long number = number(id);
        return shown.settled(number, questions.reopen(number, somebody()), "open");
    }

    @POST
    @Path("/{id}/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response withdraw(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        long number = number(id);
        known(form, List.of("reason", "sure"));
        Optional<WithdrawalReason> given = WithdrawalReason.given(FormInput.first(form, "reason"));
        // The words are deleted for good, so one press must not do it.
        if (given.isEmpty() || !FormInput.first(form, "sure").equals("yes")) {
            return Answers.seeOther(Addresses.question(number) + "#withdraw");
        }
        return shown.settled(number, questions.withdraw(number, given.get(), somebody()), "withdrawn");
    }

    /** The one input that a form has; empty where it was left out. Any other is refused (SAFETY row 14). */
    private static String only(MultivaluedMap<String, String> form, String name) {
        known(form, List.of(name));
        return FormInput.first(form, name);
    }

    private static void known(MultivaluedMap<String, String> form, List<String> names) {
        if (!names.containsAll(form.keySet())) {
            throw new BadRequestException("unknown input");
        }
    }

    /** A page's title or another of its names; or its address, as browsers show it. */
    private static Slug named(String typed) {
        int at = typed.indexOf("/p/");
        if (at < 0) {
            return Slug.of(typed);
        }
        String name = typed.substring(at + "/p/".length()).split("[/?#]", 2)[0];
        try {
            return Slug.of(URLDecoder.decode(name, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Slug.of(name);
        }
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw new NoSuchThing("question " + id);
        }
    }

    /** A new opaque id for each act: these forms stand on pages that all readers share. */
    private Actor somebody() {
        return Nonces.visitor(nonces.next());
    }
}
