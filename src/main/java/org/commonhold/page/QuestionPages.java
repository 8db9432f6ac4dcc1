package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.commonhold.kernel.Paged;
import org.commonhold.kernel.Settings;
import org.commonhold.web.Answers;
import org.commonhold.web.Frame;
import org.commonhold.web.Frames;
import org.commonhold.web.Pager;

/** What somebody sees of questions, and of what came of a wish about one. */
@ApplicationScoped
class QuestionPages {

    private static final String BOARD = "/questions";
    private static final int GONE = 410;
    private static final int UNFIT = 422;
    private static final int TOO_MANY = 429;
    private static final int WORDS_SHOWN = 400;

    private final Frames frames;
    private final QuestionMessages messages;
    private final Refusals refusals;
    private final Settings settings;

    QuestionPages(Frames frames, QuestionMessages messages, Refusals refusals, Settings settings) {
        this.frames = frames;
        this.messages = messages;
        this.refusals = refusals;
        this.settings = settings;
    }

    Response board(Paged<Question> questions, Question.Filter filter, String saved) {
        String state = filter == Question.Filter.ALL ? "" : filter.name().toLowerCase(Locale.ROOT);
        String here = state.isEmpty() ? BOARD : BOARD + "?state=" + state;
        Frame frame = frames.frame(messages.boardTitle(), messages.boardText(), here);
        String notice = saved.equals("withdrawn") ? messages.savedWithdrawn() : "";
        var page = Templates.questions(frame, questions, state, Pager.of(questions, here), notice);
        return notice.isEmpty() ? Answers.shared(page) : Answers.personal(200, page);
    }

    Response question(Question question, String saved) {
        String notice = switch (saved) {
            case "kept" -> messages.savedKept();
            case "known" -> messages.savedKnown();
            case "answered" -> messages.savedAnswered();
            case "open" -> messages.savedOpen();
            default -> "";
        };
        var page = Templates.question(frame(question), question, notice, "", "");
        return notice.isEmpty() ? Answers.shared(page) : Answers.personal(200, page);
    }

    /** The question again, with what was typed, since no page goes by that name. */
    Response noPage(Question question, String typed) {
        String problem = messages.noPage(shortened(typed));
        return Answers.personal(UNFIT, Templates.question(frame(question), question, "", problem, typed));
    }

    /** What came of a wish to keep these words. */
    Response kept(QuestionOutcome outcome, String words) {
        return switch (outcome) {
            case QuestionOutcome.Done done -> Answers.seeOther(Addresses.question(done.id()) + "?saved=kept");
            case QuestionOutcome.Known known -> Answers.seeOther(Addresses.question(known.id()) + "?saved=known");
            case QuestionOutcome.Unfit unfit ->
                notKept(UNFIT, why(unfit.why()), words, unfit.why() == QuestionOutcome.Why.TOO_LONG);
            case QuestionOutcome.TooMany _ ->
                notKept(TOO_MANY, messages.tooMany(settings.number(Settings.Key.QUESTIONS_KEPT)), words, true);
            case QuestionOutcome.Refused refused -> refusals.show(refused.verdict(), null);
            case QuestionOutcome.NoPage _, QuestionOutcome.Gone _ -> gone();
        };
    }

    /** What came of a wish about a question of the board. */
    Response settled(long id, QuestionOutcome outcome, String saved) {
        return switch (outcome) {
            case QuestionOutcome.Done _, QuestionOutcome.Known _ ->
                Answers.seeOther((saved.equals("withdrawn") ? BOARD : Addresses.question(id)) + "?saved=" + saved);
            case QuestionOutcome.Refused refused -> refusals.show(refused.verdict(), null);
            case QuestionOutcome.Unfit _, QuestionOutcome.TooMany _, QuestionOutcome.NoPage _, QuestionOutcome.Gone _ ->
                gone();
        };
    }

    Response gone() {
        Frame frame = frames.frame(messages.goneTitle(), "", BOARD).unlisted();
        return Answers.personal(GONE, Templates.questionless(frame, messages.goneText(), "", ""));
    }

    /** @param aPage whether the words have a place on a page */
    private Response notKept(int status, String text, String words, boolean aPage) {
        String shown = shortened(words);
        String write = aPage ? Addresses.newPage(shown) : "";
        Frame frame = frames.frame(messages.notKeptTitle(), "", BOARD).unlisted();
        return Answers.personal(status, Templates.questionless(frame, text, shown, write));
    }

    private String why(QuestionOutcome.Why why) {
        return switch (why) {
            case NO_WORDS -> messages.noWords();
            case TOO_LONG -> messages.tooLong(QuestionWords.LONGEST);
            case PRIVATE -> messages.looksPrivate();
        };
    }

    private Frame frame(Question question) {
        return frames.frame(question.words(), "", question.path());
    }

    private static String shortened(String words) {
        String line = words.strip();
        return line.codePointCount(0, line.length()) <= WORDS_SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, WORDS_SHOWN)) + "…";
    }
}
