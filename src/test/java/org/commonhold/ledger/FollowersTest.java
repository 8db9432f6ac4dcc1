package org.commonhold.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.commonhold.site.CommonsForTests;
import org.commonhold.site.Scratch;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Followers take every entry once, in order, outlive their own failures, and never skip what they cannot read. */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class FollowersTest {

    @Inject
    ReadEntries reading;

    /** Takes entries into memory, after failing as often as it is told to. */
    private static class Remembering implements Follower {

        private final List<Throwable> failures;
        private final List<Long> taken = new ArrayList<>();
        private volatile long position;

        Remembering(List<Throwable> failures) {
            this.failures = new ArrayList<>(failures);
        }

        @Override
        public String name() {
            return "remembering";
        }

        @Override
        public long position() {
            return position;
        }

        @Override
        public void apply(List<Entry> entries) {
            if (!failures.isEmpty()) {
                Throwable failure = failures.removeFirst();
                if (failure instanceof Error error) {
                    throw error;
                }
                throw new IllegalStateException(failure);
            }
            entries.forEach(entry -> taken.add(entry.seq()));
            position = entries.getLast().seq();
        }
    }

    @Test
    void aFollowerThatFailsTriesAgainAndMissesNothing() throws InterruptedException {
        long head = reading.head();
        Remembering follower =
                new Remembering(List.of(new IllegalStateException("once"), new StackOverflowError("and deeper")));
        FollowLedger loop = new FollowLedger(follower, reading, () -> Instant.EPOCH);
        loop.start();
        await(() -> follower.position() >= head);
        loop.stop();

        assertThat(loop.status(head).behind()).isZero();
        assertThat(follower.taken)
                .startsWith(1L, 2L, 3L)
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void itSaysWhatKeepsItFromGettingOn() throws InterruptedException {
        List<Throwable> always = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            always.add(new IllegalStateException("the disk is full"));
        }
        Remembering follower = new Remembering(always);
        FollowLedger loop = new FollowLedger(follower, reading, () -> Instant.EPOCH);
        loop.start();
        await(() -> loop.status(reading.head()).trouble() != null);
        loop.stop();

        assertThat(loop.status(reading.head()).trouble()).contains("the disk is full");
        assertThat(loop.status(reading.head()).behind()).isPositive();
    }

    @Test
    void itStopsLoudlyBeforeAnEntryThatItDoesNotKnow() throws Exception {
        try (Scratch scratch = new Scratch()) {
            scratch.run("delete from ledger where seq > 3");
            scratch.run("update ledger set canonical = convert_to(replace(convert_from(canonical, 'UTF8'),"
                    + " '\"setting.taken\"', '\"moon.landed\"'), 'UTF8') where seq = 3");
            Remembering follower = new Remembering(List.of());
            FollowLedger loop = new FollowLedger(follower, new ReadEntries(source(scratch)), () -> Instant.EPOCH);
            loop.start();
            await(() -> loop.status(3).trouble() != null);

            assertThat(loop.status(3).trouble()).contains("moon.landed");
            loop.wake();
            Thread.sleep(100);
            assertThat(follower.taken).doesNotContain(3L);
            loop.stop();
        }
    }

    private static PGSimpleDataSource source(Scratch scratch) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(setting("quarkus.datasource.jdbc.url"));
        source.setUser(setting("quarkus.datasource.username"));
        source.setPassword(setting("quarkus.datasource.password"));
        source.setCurrentSchema(scratch.schema());
        return source;
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    private static void await(BooleanSupplier reached) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(10));
        while (!reached.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(20);
        }
    }
}
