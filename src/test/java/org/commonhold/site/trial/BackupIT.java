package org.commonhold.site.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.commonhold.kernel.PageId;
import org.commonhold.kernel.RevisionId;
import org.commonhold.ledger.Event;
import org.commonhold.ledger.Ledger;
import org.commonhold.page.Pages;
import org.commonhold.page.TakenOutBefore;
import org.commonhold.portability.archive.Archives;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The drill (SAFETY section 2, row 14): one archive, taken while people write, to an empty directory elsewhere; what it
 * holds is there to the byte, the commons goes on from it, and what was taken out since stays out.
 */
class BackupIT {

    /** Leads to what came after. */
    private static final String WAY_ON = "<nav class=\"pager\"";

    /** Follows from the words of all pages as they are now, of which the source has others. */
    private static final String RELATED = "<nav aria-labelledby=\"related-pages\">";

    private static final Predicate<String> PAGE = Pattern.compile("/p/[^/]+").asMatchPredicate();

    private static final int WRITERS = 4;
    private static final int ADDRESSES = 200;

    @Test
    void anArchiveTakenDuringWritingBringsEverythingBackElsewhere(@TempDir Path temp) throws Exception {
        Path archive = temp.resolve("commons.archive");
        Path list = temp.resolve("tombstones.txt");
        String secret;
        try (Site site = new Site(temp.resolve("data"))) {
            site.start();
            writeWhile(site, 120, () -> backUp(site, archive));
            assertThat(Archives.check(archive).position()).isLessThan(head(site));
            isThereElsewhereAndGoesOn(site, archive, temp.resolve("elsewhere"));
            secret = takeOutOne(site);
            awaitList(site.data().resolve("tombstones.txt"));
            Files.copy(site.data().resolve("tombstones.txt"), list);
            assertThat(site.verify().exit()).isZero();
            site.stop();
        }
        staysOut(archive, list, secret, temp.resolve("without"));
    }

    private static void backUp(Site site, Path archive) throws Exception {
        String[] command = {"backup", archive.toString(), "--data", site.data().toString()};
        Site.Said said = Site.run(command);
        assertThat(said.text()).contains("holds the commons up to entry");
        assertThat(said.exit()).isZero();
        assertThat(Site.run(command).text()).contains("exists: choose another name");
    }

    /** The source has gone on; compared is what it still says of the archive's moment. */
    private static void isThereElsewhereAndGoesOn(Site source, Path archive, Path data) throws Exception {
        long position = Archives.check(archive).position();
        try (Site copy = new Site(data)) {
            String[] command = {"restore", archive.toString(), "--data", data.toString()};
            long before = System.nanoTime();
            Site.Said said = Site.run(command);
            long restored = System.nanoTime();
            assertThat(said.text())
                    .contains(
                            "The ledger and every revision hold", "No list of what was taken out", "commonhold start");
            assertThat(said.exit()).isZero();
            assertThat(Site.run(command).text()).contains("not empty");
            long starting = System.nanoTime();
            copy.start();
            System.out.printf(
                    "restored in %d ms, start to first page %d ms%n",
                    (restored - before) / 1_000_000, (System.nanoTime() - starting) / 1_000_000);
            try (Connection here = copy.connect();
                    Connection there = source.connect()) {
                assertThat(Archives.fingerprint(here)).isEqualTo(Archives.fingerprint(archive));
                for (String sql : List.of(ledger(position), words(position))) {
                    assertThat(one(here, sql)).isNotEmpty().isEqualTo(one(there, sql));
                }
            }
            copy.awaitSearch();
            List<String> addresses = addresses(source, copy);
            assertThat(addresses).hasSizeGreaterThanOrEqualTo(ADDRESSES);
            assertAlike(without(RELATED, read(copy, addresses)), without(RELATED, read(source, addresses)));
            String page = addresses.stream().filter(PAGE).findFirst().orElseThrow();
            for (String address : List.of(page, "/api/v1/pages" + page.substring(2))) {
                assertThat(tag(copy, address)).isNotEqualTo(tag(source, address));
            }
            List<String> last = lastComparisons(source, copy);
            assertThat(last).isNotEmpty();
            assertAlike(without(WAY_ON, read(copy, last)), without(WAY_ON, read(source, last)));
            write(copy);
            assertThat(copy.verify().exit()).isZero();
            assertThat(copy.stop()).isZero();
        }
    }

    private static void assertAlike(Map<String, String> copy, Map<String, String> source) {
        assertThat(copy.keySet()).isEqualTo(source.keySet());
        copy.forEach((address, answer) -> assertThat(answer).as(address).isEqualTo(source.get(address)));
    }

    private static void write(Site site) throws Exception {
        Writer writer = new Writer(site.visitor(), "after", RandomGenerator.getDefault());
        Thread thread = Thread.ofPlatform().start(writer);
        await(List.of(writer), 12);
        writer.end();
        thread.join();
        assertThat(writer.problems()).isEmpty();
    }

    private static void staysOut(Path archive, Path list, String secret, Path data) throws Exception {
        try (Site copy = new Site(data)) {
            Site.Said said =
                    Site.run("restore", archive.toString(), "--tombstones", list.toString(), "--data", data.toString());
            assertThat(said.text()).contains("Taken out again: 1.");
            assertThat(said.exit()).isZero();
            copy.start();
            try (Connection connection = copy.connect()) {
                assertThat(one(
                                connection,
                                "select count(*)::text from revision r where r.summary = '" + secret
                                        + "' or r::text like '%" + secret + ".%'"))
                        .isEqualTo("0");
            }
            read(copy, addresses(copy, copy))
                    .forEach((address, answer) ->
                            assertThat(answer).as(address).doesNotContain(secret + ".", secret + "<", secret + "”"));
            assertThat(copy.verify().exit()).isZero();
            awaitList(data.resolve("tombstones.txt"));
            assertThat(copy.stop()).isZero();
            for (Path file : filesOf(data.resolve("postgres-17/cluster/base"))) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain("this save is " + secret + ".");
            }
        }
    }

    private interface Meanwhile {
        void run() throws Exception;
    }

    private static void writeWhile(Site site, int saves, Meanwhile what) throws Exception {
        List<Writer> writers = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int n = 1; n <= WRITERS; n++) {
            Writer writer = new Writer(site.visitor(), "drill" + n, RandomGenerator.getDefault());
            writers.add(writer);
            threads.add(Thread.ofPlatform().start(writer));
        }
        await(writers, saves);
        what.run();
        await(writers, acknowledged(writers) + 8);
        writers.forEach(Writer::end);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(writers.stream().flatMap(writer -> writer.problems().stream()))
                .isEmpty();
    }

    private static void await(List<Writer> writers, int saves) throws InterruptedException {
        for (int i = 0; acknowledged(writers) < saves; i++) {
            assertThat(i).as("saves go on").isLessThan(6_000);
            Thread.sleep(10);
        }
    }

    private static int acknowledged(List<Writer> writers) {
        return writers.stream().mapToInt(writer -> writer.acknowledged().size()).sum();
    }

    /** Takes out the words of an earlier revision, as the program does; the word that only it had. */
    private static String takeOutOne(Site site) throws Exception {
        try (Connection connection = site.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select r.page, r.id, r.n, r.hash, r.summary from revision r join page p on p.id = r.page
                        where r.summary like 'drill%' and r.n = 2 and p.head <> r.id order by r.id limit 1""")) {
            row.next();
            connection.setAutoCommit(false);
            assertThat(Pages.suppressAgain(
                            connection,
                            new Event.RevisionSuppressed(
                                    new PageId(row.getLong("page")),
                                    new RevisionId(row.getLong("id")),
                                    row.getInt("n"),
                                    "law",
                                    row.getString("hash"))))
                    .isEqualTo(TakenOutBefore.TAKEN_OUT);
            String secret = row.getString("summary");
            connection.commit();
            assertThat(Ledger.suppressions(connection)).hasSize(1);
            return secret;
        }
    }

    private static void awaitList(Path list) throws Exception {
        for (int i = 0; !Files.exists(list) || !Files.readString(list).contains("\nrevision "); i++) {
            assertThat(i).as("waits for the list").isLessThan(500);
            Thread.sleep(20);
        }
    }

    /**
     * Whatever a reader can ask for and both must answer alike: everything of pages that have not changed since, and of
     * the others the revisions that were past already.
     */
    private static List<String> addresses(Site later, Site earlier) throws Exception {
        List<String> addresses = new ArrayList<>();
        Map<String, Integer> now = heads(later);
        heads(earlier).forEach((page, head) -> {
            boolean unchanged = head.equals(now.get(page));
            for (int n = unchanged ? head : head - 1; n > 0; n--) {
                addresses.add("/p/" + page + "/revisions/" + n);
            }
            for (int n = unchanged ? head : head - 1; n > 1; n--) {
                addresses.add("/p/" + page + "/compare?from=" + (n - 1) + "&to=" + n);
            }
            if (unchanged) {
                addresses.addAll(List.of(
                        "/p/" + page,
                        "/p/" + page + "/history",
                        "/p/" + page + "/source",
                        "/p/" + page + "/links",
                        "/api/v1/pages/" + page));
            }
        });
        return addresses;
    }

    /** What came last of pages that have changed since. Where it was the last there is a change after it now. */
    private static List<String> lastComparisons(Site later, Site earlier) throws Exception {
        Map<String, Integer> now = heads(later);
        List<String> last = new ArrayList<>();
        heads(earlier).forEach((page, head) -> {
            if (head > 1 && !head.equals(now.get(page))) {
                last.add("/p/" + page + "/compare?from=" + (head - 1) + "&to=" + head);
            }
        });
        return last;
    }

    /** The answers without a navigation that the two may not have alike. */
    private static Map<String, String> without(String navigation, Map<String, String> answers) {
        answers.replaceAll((address, answer) -> {
            int from = answer.indexOf(navigation);
            int to = answer.indexOf("</nav>", from) + "</nav>\n".length();
            return from < 0 ? answer : answer.substring(0, from) + answer.substring(to);
        });
        return answers;
    }

    /** Pages and the number of their last revision. */
    private static Map<String, Integer> heads(Site site) throws Exception {
        Map<String, Integer> heads = new TreeMap<>();
        try (Connection connection = site.connect();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select p.slug, r.n from page p join revision r on r.id = p.head")) {
            while (row.next()) {
                heads.put(row.getString(1), row.getInt(2));
            }
        }
        return heads;
    }

    private static Map<String, String> read(Site site, List<String> addresses) throws Exception {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String address : addresses) {
            HttpResponse<String> answer = site.visitor().get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            // The port is the one thing that two commons on one machine cannot share.
            answers.put(address, answer.body().replace("http://localhost:" + site.port() + "/", "http://localhost/"));
        }
        return answers;
    }

    private static String tag(Site site, String address) throws Exception {
        return site.visitor().get(address).headers().firstValue("ETag").orElseThrow();
    }

    private static List<Path> filesOf(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String ledger(long position) {
        return "select md5(string_agg(encode(canonical, 'hex'), '' order by seq)) from ledger where seq <= " + position;
    }

    private static String words(long position) {
        return "select md5(string_agg(hash || salt || body, '' order by id)) from revision where id in (select revision"
                + " from ledger where seq <= " + position + ")";
    }

    private static long head(Site site) throws Exception {
        try (Connection connection = site.connect()) {
            return Long.parseLong(one(connection, "select seq::text from ledger_head"));
        }
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
