package org.commonhold.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonhold.api.WrongValue.Wanted;
import org.commonhold.kernel.Licence;
import org.commonhold.kernel.Paged;
import org.commonhold.kernel.Paging;
import org.commonhold.kernel.PublicAddress;
import org.commonhold.kernel.Slug;
import org.commonhold.page.Question;
import org.commonhold.page.Questions;
import org.commonhold.web.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The board of questions: what the commons does not tell yet, and what tells it by now. */
@Path("/api/v1/questions/board")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "questions")
class BoardApi {

    private static final int USUAL = 50;

    /** How many pages were read, and of which size. */
    private static final Pattern CURSOR = Pattern.compile("([1-9][0-9]{0,2})x([1-9][0-9]?|100)");

    private final Questions questions;
    private final PublicAddress address;
    private final ListAnswers lists;

    BoardApi(Questions questions, PublicAddress address, ListAnswers lists) {
        this.questions = questions;
        this.address = address;
        this.lists = lists;
    }

    /** Some of the questions. */
    @Schema(name = "BoardAnswer")
    record BoardAnswer(
            List<BoardQuestion> questions,

            @Schema(nullable = true, description = "Give this as `after` for the next questions; null at the end")
            @Nullable
            String next,

            @Schema(description = "The licence of all texts")
            String licence) {}

    /** A question. */
    @Schema(name = "BoardQuestion")
    record BoardQuestion(
            @Schema(description = "What is asked") String words,

            @Schema(
                    description =
                            "How it came: `asked` by several who found nothing, `kept` by one on purpose, `written` as a page")
            String came,

            boolean answered,
            @Schema(description = "When it came") Instant since,
            @Schema(description = "Where people read it") String url,

            @Schema(
                    nullable = true,
                    description = "The slug of the page that answers it, or that asks it; null without one")
            @Nullable
            String page) {}

    @GET
    @Operation(
            operationId = "board",
            summary = "The board of questions, open ones first, then the latest",
            description = "What people looked for and did not find, and pages of kind question. The list moves while"
                    + " questions come and are answered. One statement.")
    @APIResponse(
            responseCode = "200",
            description = "Some of the questions, and where to go on",
            content = @Content(schema = @Schema(implementation = BoardAnswer.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter has a value that it cannot have",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = WrongValueAnswer.Body.class)))
    public Response board(
            @Parameter(
                            description = "Which; all where nothing is said",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"all", "open", "answered"}))
                    @QueryParam("state")
                    @Nullable
                    String state,
            @Parameter(description = "Questions in one answer, 1 to 100; 50 where nothing is said")
                    @QueryParam("limit")
                    @Nullable
                    String limit,
            @Parameter(description = "What `next` of the answer before said") @QueryParam("after") @Nullable
                    String after,
            @Context UriInfo uri) {
        int size = Asked.limit(limit, USUAL, Paging.MAX_SIZE);
        Paging paging = after == null || after.isEmpty() ? new Paging(1, size) : following(after);
        Paged<Question> found = questions.list(Asked.questions(state), paging);
        String next = found.hasNext() ? paging.page() + "x" + paging.size() : null;
        List<BoardQuestion> shown = found.items().stream().map(this::answer).toList();
        return lists.answer(new BoardAnswer(shown, next, Licence.NAME), uri, next);
    }

    /** What comes after so many pages of that size. */
    private static Paging following(String after) {
        Matcher cursor = CURSOR.matcher(after);
        if (!cursor.matches()) {
            throw new WrongValue("after", Wanted.CURSOR);
        }
        return new Paging(Integer.parseInt(cursor.group(1)) + 1, Integer.parseInt(cursor.group(2)));
    }

    private BoardQuestion answer(Question question) {
        Slug page = question.page();
        return new BoardQuestion(
                question.words(),
                question.came().name().toLowerCase(Locale.ROOT),
                question.answered(),
                question.since(),
                address.of(question.path()),
                page == null ? null : page.value());
    }
}
