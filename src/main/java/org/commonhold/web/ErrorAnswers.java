package org.commonhold.web;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.commonhold.kernel.Database;
import org.commonhold.kernel.NoSuchThing;
import org.commonhold.kernel.TooBusy;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * What people and programs see when something fails: an error page with a number, or a problem document (RFC 9457) below
 * {@code /api}. Never a stack trace. What is not found is {@link NotFoundAnswer}'s.
 */
class ErrorAnswers {

    private static final Logger LOG = Logger.getLogger(ErrorAnswers.class);
    private static final int RETRY_AFTER_SECONDS = 5;

    private final Frames frames;
    private final WebMessages words;
    private final NotFoundAnswer notFound;
    private final Database database;

    ErrorAnswers(Frames frames, WebMessages words, NotFoundAnswer notFound, Database database) {
        this.database = database;
        this.frames = frames;
        this.words = words;
        this.notFound = notFound;
    }

    @ServerExceptionMapper
    public Uni<Response> noSuchThing(NoSuchThing thrown, UriInfo uri) {
        return apart(() -> missing(uri));
    }

    @ServerExceptionMapper
    public Uni<Response> jakarta(WebApplicationException thrown, UriInfo uri, ContainerRequestContext request) {
        return apart(() -> ofJakarta(thrown, uri, request));
    }

    @ServerExceptionMapper
    public Uni<Response> anything(Throwable thrown, UriInfo uri, ContainerRequestContext request) {
        return apart(() -> ours(thrown, uri, request));
    }

    /** An address that nothing serves fails on the event loop, where no page may be looked for. */
    private static Uni<Response> apart(Supplier<Response> answer) {
        return Uni.createFrom().item(answer).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private Response ofJakarta(WebApplicationException thrown, UriInfo uri, ContainerRequestContext request) {
        int status = thrown.getResponse().getStatus();
        if (status < 400) {
            return thrown.getResponse();
        }
        return switch (status) {
            case 404 -> missing(uri);
            case 405, 406, 415 -> answer(status, uri, words.notAllowedTitle(), words.notAllowedText(), "", thrown);
            case 413 -> answer(status, uri, words.tooLargeTitle(), words.tooLargeText(), "", thrown);
            case 400, 422 -> answer(status, uri, words.badTitle(), words.badText(), "", thrown);
            default ->
                status < 500
                        ? answer(status, uri, words.badTitle(), words.badText(), "", thrown)
                        : ours(thrown, uri, request);
        };
    }

    private Response missing(UriInfo uri) {
        return isApi(uri)
                ? problem(404, words.nothingTitle(), words.nothingText(), Problem.number())
                : notFound.at(uri.getPath());
    }

    private Response ours(Throwable thrown, UriInfo uri, ContainerRequestContext request) {
        if (thrown instanceof TooBusy || database.isBlamedFor(thrown) || isTooSlow(thrown)) {
            LOG.debugf(thrown, "Cannot be done now");
            return Response.fromResponse(notNow(uri, thrown, KeepForm.of(request)))
                    .header("Retry-After", RETRY_AFTER_SECONDS)
                    .build();
        }
        String id = Problem.number();
        LOG.errorf(thrown, "Failure %s", id);
        return answer(500, uri, words.errorTitle(), words.errorText(), id, thrown);
    }

    /** What was typed is given back, to be sent again as it was. */
    private Response notNow(UriInfo uri, Throwable thrown, Optional<Map<String, String>> form) {
        if (form.isEmpty() || isApi(uri)) {
            return answer(503, uri, words.busyTitle(), words.busyText(), "", thrown);
        }
        String action = uri.getRequestUri().getRawPath();
        GivenBack page = GivenBack.of(
                frames.bare(words.notSavedTitle(), uri.getPath()),
                words.notSavedTitle(),
                words.notSavedText(),
                form.get(),
                action);
        return Answers.personal(503, page);
    }

    private Response answer(int status, UriInfo uri, String title, String text, String id, Throwable thrown) {
        Response.ResponseBuilder answer = isApi(uri)
                ? Response.fromResponse(problem(status, title, text, id.isEmpty() ? Problem.number() : id))
                : Response.status(status)
                        .type("text/html;charset=UTF-8")
                        .entity(new ErrorPage(frames.bare(title, uri.getPath()), title, text, id).render());
        if (thrown instanceof WebApplicationException jakarta) {
            copyAllow(jakarta.getResponse().getHeaders(), answer);
        }
        return answer.header("Cache-Control", "no-store").build();
    }

    private static void copyAllow(MultivaluedMap<String, Object> from, Response.ResponseBuilder to) {
        if (from.containsKey("Allow")) {
            to.header("Allow", from.getFirst("Allow"));
        }
    }

    private static Response problem(int status, String title, String detail, String id) {
        return Response.status(status)
                .type(Problem.MEDIA_TYPE)
                .entity(new Problem("about:blank", status, title, detail, id))
                .build();
    }

    /** SQLSTATE 57014 is a statement that met its limit. */
    private static boolean isTooSlow(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql) {
                return "57014".equals(sql.getSQLState());
            }
        }
        return false;
    }

    private static boolean isApi(UriInfo uri) {
        return uri.getPath().startsWith("/api/");
    }
}
