package org.commonhold.site.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.commonhold.site.trial.Visitor.Form;

/**
 * Many who write at once. Every save changes one paragraph to a word of its own, so that afterwards each can be looked for:
 * in the history of its page once, there changing that paragraph and no other; or among what waits, once.
 */
final class Crowd {

    private final Site site;
    private final int paragraphs;
    private final Map<String, Long> nanos = new ConcurrentHashMap<>();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();

    Crowd(Site site, int paragraphs) {
        this.site = site;
        this.paragraphs = paragraphs;
    }

    /** Starts a page for the crowd and returns its address. */
    String page(String title) throws IOException, InterruptedException {
        List<String> body = new ArrayList<>();
        for (int i = 0; i < paragraphs; i++) {
            body.add("Paragraph " + i + " says nothing yet.");
        }
        Form form = site.visitor().open("/new?kind=guide&title=" + title);
        HttpResponse<String> answer = site.visitor().send(form.with("body", String.join("\n\n", body)));
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("\\?.*", "");
    }

    /** A closed loop: each writer opens the form, changes a paragraph, saves, and begins again. */
    void closedLoop(String page, int writers, int saves) throws Exception {
        AtomicInteger begun = new AtomicInteger();
        List<Future<?>> loops = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            for (int i = 0; i < writers; i++) {
                loops.add(threads.submit(() -> {
                    for (int n = begun.getAndIncrement(); n < saves; n = begun.getAndIncrement()) {
                        save(page, "w" + n);
                    }
                    return null;
                }));
            }
            for (Future<?> loop : loops) {
                loop.get();
            }
        }
    }

    /** An open loop: a save is begun at each beat, whether those before it have been answered or not, and reads go on. */
    void openLoop(List<String> pages, int perSecond, int seconds) throws Exception {
        List<Future<?>> saves = new ArrayList<>();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            long start = System.nanoTime();
            for (int n = 0; n < perSecond * seconds; n++) {
                long due = start + n * TimeUnit.SECONDS.toNanos(1) / perSecond;
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                String word = "o" + n;
                String page = pages.get(RandomGenerator.getDefault().nextInt(pages.size()));
                saves.add(threads.submit(() -> save(page, word)));
                saves.add(threads.submit(() -> site.visitor().get(page)));
            }
            for (Future<?> save : saves) {
                save.get();
            }
        }
    }

    private Void save(String page, String word) throws IOException, InterruptedException {
        Form form = site.visitor().open(page + "/edit");
        String[] body = form.value("body").split("\n\n", -1);
        int at = RandomGenerator.getDefault().nextInt(paragraphs);
        body[at] = says(at, word);
        Form changed = form.with("body", String.join("\n\n", body)).with("summary", word + " " + at);
        long before = System.nanoTime();
        int status = site.visitor().send(changed).statusCode();
        nanos.put(word, System.nanoTime() - before);
        answers.put(word + " " + at, status);
        return null;
    }

    private static String says(int paragraph, String word) {
        return "Paragraph " + paragraph + " says " + word + ".";
    }

    /** Every save was answered as published or as waiting, and is that, once, and nothing else was changed by it. */
    void check() throws Exception {
        assertThat(answers.values()).allMatch(status -> status == 303 || status == 409);
        Map<String, Integer> found = new TreeMap<>();
        try (Connection connection = site.connect()) {
            history(connection, found);
            waiting(connection, found);
        }
        assertThat(found).isEqualTo(new TreeMap<>(answers));
    }

    private void history(Connection connection, Map<String, Integer> found) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                        select r.summary, r.body, b.body from revision r join revision b on b.id = r.parent
                        where r.summary ~ '^[wo][0-9]+ [0-9]+$'""");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                String save = row.getString(1);
                assertThat(found.put(save, 303)).as("%s is there once", save).isNull();
                int at = Integer.parseInt(save.substring(save.indexOf(' ') + 1));
                String[] before = row.getString(3).split("\n\n", -1);
                before[at] = says(at, save.substring(0, save.indexOf(' ')));
                assertThat(row.getString(2))
                        .as("%s changes one paragraph", save)
                        .isEqualTo(String.join("\n\n", before));
            }
        }
    }

    private static void waiting(Connection connection, Map<String, Integer> found) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "select cast(proposed as json) ->> 'summary' from change where state = 'PENDING'");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                String save = row.getString(1);
                assertThat(found.put(save, 409)).as("%s is there once", save).isNull();
            }
        }
    }

    /** The time under which the given share of saves was answered. */
    long millis(double share) {
        long[] sorted =
                nanos.values().stream().mapToLong(Long::longValue).sorted().toArray();
        return TimeUnit.NANOSECONDS.toMillis(sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))]);
    }

    String report() {
        long published =
                answers.values().stream().filter(status -> status == 303).count();
        return "%d saves: %d published, %d waiting; p50 %d ms, p95 %d ms, p99 %d ms, longest %d ms"
                .formatted(
                        answers.size(),
                        published,
                        answers.size() - published,
                        millis(.5),
                        millis(.95),
                        millis(.99),
                        millis(1));
    }
}
