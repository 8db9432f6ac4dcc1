package org.commonhold.api;

import jakarta.ws.rs.core.Response;
import org.commonhold.web.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Says which parameter was wrong, and what it may be. */
class WrongValueAnswer {

    private static final int BAD_REQUEST = 400;

    private final ApiMessages words;

    WrongValueAnswer(ApiMessages words) {
        this.words = words;
    }

    /** The problem document. */
    @Schema(name = "WrongValueProblem")
    record Body(
            String type,
            int status,
            String title,
            String detail,
            String instance,

            @Schema(description = "The parameter that is wrong")
            String parameter) {}

    @ServerExceptionMapper
    public Response wrongValue(WrongValue thrown) {
        Problem problem = Problem.of(BAD_REQUEST, words.wrongTitle(), detail(thrown));
        return OpenAnswer.problem(
                BAD_REQUEST,
                new Body(
                        problem.type(),
                        problem.status(),
                        problem.title(),
                        problem.detail(),
                        problem.instance(),
                        thrown.parameter));
    }

    private String detail(WrongValue thrown) {
        String name = thrown.parameter;
        return switch (thrown.wanted) {
            case NUMBER -> words.wrongNumber(name, thrown.least, thrown.most);
            case DAY -> words.wrongDay(name);
            case TIME -> words.wrongTime(name);
            case LANGUAGE -> words.wrongLanguage(name);
            case KIND -> words.wrongKind(name);
            case SWITCH -> words.wrongSwitch(name);
            case STATE -> words.wrongState(name);
            case CURSOR -> words.wrongCursor(name);
            case POSITION -> words.wrongPosition(name);
        };
    }
}
