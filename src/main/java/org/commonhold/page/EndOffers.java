package org.commonhold.page;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.Clock;
import org.commonhold.kernel.Settings;
import org.commonhold.kernel.Subject;
import org.commonhold.ledger.Ledger;
import org.commonhold.review.Change;
import org.commonhold.review.ChangeState;
import org.commonhold.review.Changes;
import org.jboss.logging.Logger;

/**
 * Ends edits that nobody settled in the time that the setting {@code offer.days} gives them (GOVERNANCE section 4): now and
 * then, and whenever one is looked at, so that the end does not hang on this running.
 */
@ApplicationScoped
class EndOffers {

    /** The rule that ends them, as the ledger names it. */
    private static final String GROUND = "setting:" + Settings.Key.OFFER_DAYS.key();

    private static final int AT_A_TIME = 100;
    private static final int FIRST_MINUTES = 2;
    private static final int EVERY_MINUTES = 15;
    private static final Logger LOG = Logger.getLogger(EndOffers.class);

    private final Changes changes;
    private final KeepOffer offers;
    private final Ledger ledger;
    private final Settings settings;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("offers").factory());

    EndOffers(Changes changes, KeepOffer offers, Ledger ledger, Settings settings, Clock clock) {
        this.changes = changes;
        this.offers = offers;
        this.ledger = ledger;
        this.settings = settings;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        ScheduledFuture<?> _ =
                timer.scheduleWithFixedDelay(this::tryToEnd, FIRST_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    private void tryToEnd() {
        try {
            endWhatIsDue();
        } catch (RuntimeException e) {
            LOG.debug("Offers whose time has come could not be ended now; the next round will", e);
        }
    }

    /** Every node runs it; what another one has settled is passed over. */
    void endWhatIsDue() {
        List<Change> due =
                QuarkusTransaction.requiringNew().call(() -> changes.waitingSinceBefore(oldest(), AT_A_TIME));
        due.stream()
                .filter(change -> change.subject().type().equals(Subject.PAGE))
                .forEach(this::end);
    }

    /** Ends this one if its time has come, and says whether it had. */
    boolean endIfDue(Offer offer) {
        boolean isDue = offer.change().isWaiting() && offer.change().at().isBefore(oldest());
        if (isDue) {
            end(offer.change());
        }
        return isDue;
    }

    private void end(Change change) {
        ledger.write(() -> offers.settle(
                change.subject().pageId(), change.id(), ChangeState.SUPERSEDED, null, Actor.COMMONS, GROUND));
    }

    private Instant oldest() {
        return clock.now().minus(Duration.ofDays(settings.number(Settings.Key.OFFER_DAYS)));
    }
}
