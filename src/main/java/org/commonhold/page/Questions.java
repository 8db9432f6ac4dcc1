package org.commonhold.page;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.Caller;
import org.commonhold.kernel.Clock;
import org.commonhold.kernel.NoSuchThing;
import org.commonhold.kernel.Paged;
import org.commonhold.kernel.Paging;
import org.commonhold.kernel.Settings;
import org.commonhold.kernel.Slug;
import org.commonhold.ledger.QuestionEvent;
import org.jboss.logging.Logger;

/**
 * The door to what people want to know and the commons does not tell yet. What is looked for in vain leaves no trace until
 * several callers have looked for the same, or somebody keeps it on purpose; who asked leaves none at all.
 */
@ApplicationScoped
public class Questions {

    private static final Logger LOG = Logger.getLogger(Questions.class);

    /** Questions that several asked and that wait to be written down; a flood beyond these is forgotten. */
    private static final int WAITING = 100;

    private final MissedSearches missed = new MissedSearches();
    private final KeptToday keptToday = new KeptToday();

    /** Apart from the search that found nothing, which must not wait for the database, nor fail where that is away. */
    private final ThreadPoolExecutor writing = new ThreadPoolExecutor(
            0,
            1,
            Duration.ofSeconds(10).toSeconds(),
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("questions").factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    private final PutQuestion putting;
    private final SettleQuestion settling;
    private final ReadQuestions reading;
    private final Settings settings;
    private final Clock clock;

    Questions(PutQuestion putting, SettleQuestion settling, ReadQuestions reading, Settings settings, Clock clock) {
        this.putting = putting;
        this.settling = settling;
        this.reading = reading;
        this.settings = settings;
        this.clock = clock;
    }

    void stop(@Observes ShutdownEvent event) {
        writing.shutdownNow();
    }

    /** A search found nothing. Counts it in memory; returns at once and never fails. */
    public void missed(String typed, Caller caller) {
        if (!(QuestionWords.judge(typed) instanceof QuestionWords.Fit fit) || fit.onPurpose()) {
            return;
        }
        int enough = settings.number(Settings.Key.QUESTION_ASKERS);
        missed.missed(fit.words(), caller, enough).ifPresent(words -> writing.execute(() -> putAsked(words)));
    }

    /** Where it cannot be written now, the next one who asks makes it be tried again. */
    private void putAsked(QuestionWords words) {
        try {
            putting.put(words, Question.Came.ASKED, Actor.COMMONS);
            missed.settled(words);
        } catch (RuntimeException e) {
            LOG.debugf("A question that several asked could not be written down: %s", e.getClass());
        }
    }

    /** Somebody keeps what they looked for in vain, for everybody to see. */
    public QuestionOutcome keep(String typed, Actor actor, Caller caller) {
        return switch (QuestionWords.judge(typed)) {
            case QuestionWords.Unfit unfit -> new QuestionOutcome.Unfit(unfit.why());
            case QuestionWords.Fit fit -> {
                long today = LocalDate.ofInstant(clock.now(), settings.zone()).toEpochDay();
                yield keptToday.take(caller, today, settings.number(Settings.Key.QUESTIONS_KEPT))
                        ? keep(fit.words(), actor, caller)
                        : new QuestionOutcome.TooMany();
            }
        };
    }

    private QuestionOutcome keep(QuestionWords words, Actor actor, Caller caller) {
        boolean isDone = false;
        try {
            QuestionOutcome outcome = putting.put(words, Question.Came.KEPT, actor);
            isDone = outcome instanceof QuestionOutcome.Done;
            return outcome;
        } finally {
            if (!isDone) {
                keptToday.giveBack(caller);
            }
        }
    }

    /** Questions of the board and pages of kind question, open ones first, then the latest. */
    public Paged<Question> list(Question.Filter filter, Paging paging) {
        return reading.list(filter, paging);
    }

    /**
     * A question of the board; absent where it was taken off.
     *
     * @throws NoSuchThing where there never was one of that number
     */
    public Optional<Question> find(long id) {
        return reading.find(id);
    }

    /** The question of the board that asks for what somebody typed, if there is one. One query. */
    public Optional<Question> asked(String typed) {
        return reading.asked(QuestionWords.key(typed));
    }

    /** Says which page answers a question. The page is found by any of its names. */
    public QuestionOutcome answer(long id, Slug page, Actor actor) {
        return settling.answer(id, page, actor);
    }

    /** Says that the page that answered a question does not. */
    public QuestionOutcome reopen(long id, Actor actor) {
        return settling.reopen(id, actor);
    }

    /** Takes a question off the board; its words are gone for good. */
    public QuestionOutcome withdraw(long id, WithdrawalReason reason, Actor actor) {
        return settling.withdraw(id, reason, actor);
    }

    /**
     * Takes a question off the board again that had been taken off when a newer database was lost, inside the caller's
     * transaction on one that nobody serves from. The ledger says so, with the custodian as actor.
     *
     * @param what as the lost ledger said it
     */
    public static TakenOutBefore withdrawAgain(Connection connection, QuestionEvent.Withdrawn what)
            throws SQLException {
        return new WithdrawAgain(connection).run(what);
    }

    /**
     * Shows every question of the board that has its words, by number, over any connection.
     *
     * @throws SQLException where the database cannot be read
     */
    public static List<EveryQuestion> every(Connection connection) throws SQLException {
        return EveryQuestion.in(connection);
    }

    /**
     * Compares every question with what the ledger says of it, over any connection.
     *
     * @return one sentence for each that does not hold; empty where all do
     * @throws SQLException where the database cannot be read
     */
    public static List<String> verify(Connection connection) throws SQLException {
        return new VerifyQuestions(connection).run();
    }
}
