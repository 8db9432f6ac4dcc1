package org.commonhold.portability.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.commonhold.site.CommonsForTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever was done to an archive, it is refused with a sentence, and the database stays empty and usable. */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class DamagedArchiveTest {

    @TempDir
    Path temp;

    private Path whole;
    private byte[] bytes;

    @BeforeEach
    void backUp() throws Exception {
        whole = RoundTripTest.backup(temp);
        bytes = Files.readAllBytes(whole);
    }

    @Test
    void aBitAnywhereInTheRowsIsFound() throws Exception {
        Map<String, byte[]> parts = parts();
        long end = bytes.length - 1L;
        int found = 0;
        for (int i = 0; i < 200; i++) {
            int at = (int) (end * i / 199);
            byte[] flipped = bytes.clone();
            flipped[at] ^= (byte) (1 << (i % 8));
            Path file = Files.write(temp.resolve("flipped"), flipped);
            try (ArchiveFile archive = ArchiveFile.open(file)) {
                // A bit of the directory that nobody reads, such as a time: everything is there all the same.
                assertThat(contents(file)).as("byte " + at).isEqualTo(strings(parts));
                assertThat(archive.manifest().tables()).isNotEmpty();
            } catch (ArchiveFailure e) {
                assertThat(e.sentence()).contains("damaged", "Nothing was restored");
                found++;
            }
        }
        assertThat(found).isGreaterThan(190);
    }

    @Test
    void aCutArchiveIsRefused() throws Exception {
        for (int length : new int[] {0, 1, 100, bytes.length / 2, bytes.length - 200, bytes.length - 1}) {
            refused(Files.write(temp.resolve("cut"), Arrays.copyOf(bytes, length)), "damaged");
        }
        refused(Files.writeString(temp.resolve("text"), "select 1;"), "damaged");
        refused(temp.resolve("nowhere"), "There is no archive");
    }

    @Test
    void anEntryMissingRenamedAddedOrLongerThanItSaysIsRefused() throws Exception {
        refused(rewritten(parts -> without(parts, "tables/alias.copy")), "lacks");
        refused(rewritten(parts -> without(parts, "tombstones.txt")), "lacks");
        refused(rewritten(parts -> without(parts, "manifest.json")), "no manifest");
        refused(rewritten(parts -> renamed(parts, "tables/alias.copy", "tables/other.copy")), "does not name");
        refused(rewritten(parts -> with(parts, "../../../../tmp/escaped", "x")), "does not name");
        refused(rewritten(parts -> with(parts, "/etc/passwd", "x")), "does not name");
        refused(rewritten(parts -> with(parts, "tables/alias.copy", "x".repeat(10_000_000))), "not what its manifest");
        refused(rewritten(parts -> with(parts, "manifest.json", " ".repeat(2_000_000))), "too long");
        refused(rewritten(parts -> with(parts, "manifest.json", "{}")), "manifest");
        refused(rewritten(parts -> with(parts, "manifest.json", "[".repeat(900_000))), "damaged");
        refused(
                rewritten(parts ->
                        with(parts, "manifest.json", "{\"format\":\"commonhold-archive\",\"formatVersion\":1}")),
                "not whole");
    }

    @Test
    void anEntryThatIsThereTwiceIsRefused() throws Exception {
        Path file = rewritten(parts -> with(parts, "tables/aliaz.copy", "x"));
        String latin = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).replace("aliaz", "alias");
        refused(Files.write(file, sealedAnew(latin)), "twice");
    }

    @Test
    void anArchiveOfANewerFormatOrSchemaIsRefusedWithAClearSentence() throws Exception {
        refused(
                rewritten(parts -> edited(parts, "\"formatVersion\" : 1", "\"formatVersion\" : 2")),
                "use a newer Commonhold");
        String schema = "\"schema\" : \"" + Archives.check(whole).schema() + "\"";
        refused(
                rewritten(parts -> edited(parts, schema, "\"schema\" : \"999\"")),
                "which this Commonhold does not know");
        refused(
                rewritten(parts -> edited(parts, schema, "\"schema\" : \"; drop table page\"")),
                "Nothing was restored");
    }

    @Test
    void rowsThatTheLedgerDoesNotVouchForAreNotKept() throws Exception {
        refused(tampered("revision", "People", "Peopel"), "does not have the words that were published");
        refused(tampered("ledger", "shipped\t", "shippeD\t"), "ledger is broken");
        refused(tampered("ledger_head", "\t1\t", "\t2\t"), "did not take the archive");
        refused(tampered("page", "OPEN", "SHUT"), "did not take the archive");
    }

    private void refused(Path file, String why) throws Exception {
        DataSource copy = Copies.empty();
        assertThatThrownBy(() -> Archives.restore(copy, file, List.of(), line -> {}))
                .isInstanceOf(ArchiveFailure.class)
                .hasMessageContaining(why);
        try (Connection connection = copy.getConnection()) {
            assertThat(new Catalogue(connection).isEmpty()).isTrue();
            assertThat(RoundTripTest.one(
                            connection, "select count(*)::text from pg_namespace where nspname like '%restore%'"))
                    .isEqualTo("0");
        }
    }

    /** Rows changed by somebody who knows how to make the sums fit. */
    private Path tampered(String table, String from, String to) throws IOException {
        return rewritten(parts -> {
            String name = ArchiveWriter.entry(table);
            byte[] before = Objects.requireNonNull(parts.get(name));
            byte[] rows = new String(before, StandardCharsets.UTF_8)
                    .replaceFirst(from, to)
                    .getBytes(StandardCharsets.UTF_8);
            assertThat(rows).isNotEqualTo(before);
            return edited(with(parts, name, new String(rows, StandardCharsets.UTF_8)), sum(before), sum(rows));
        });
    }

    private static String sum(byte[] rows) {
        try {
            Sums sums = Sums.only();
            sums.write(rows);
            return sums.sha256Hex();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, byte[]> parts() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(whole.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return parts;
    }

    private static Map<String, String> contents(Path file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return strings(parts);
    }

    private static Map<String, String> strings(Map<String, byte[]> parts) {
        Map<String, String> strings = new LinkedHashMap<>();
        parts.forEach((name, part) -> strings.put(name, new String(part, StandardCharsets.UTF_8)));
        return strings;
    }

    private Path rewritten(UnaryOperator<Map<String, byte[]>> how) throws IOException {
        Path file = temp.resolve("rewritten");
        Path plain = temp.resolve("plain");
        try (OutputStream out = Files.newOutputStream(plain);
                java.util.zip.ZipOutputStream zip = new java.util.zip.ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : how.apply(parts()).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
            zip.setComment(WholeSum.comment(9, "0".repeat(64)));
        }
        return Files.write(file, sealedAnew(new String(Files.readAllBytes(plain), StandardCharsets.ISO_8859_1)));
    }

    /** With a seal that fits: over everything before the first entry of the directory. */
    private static byte[] sealedAnew(String latin) {
        int directory = latin.indexOf("PK\u0001\u0002");
        int comment = latin.lastIndexOf(Manifest.FORMAT + " ");
        byte[] before = latin.substring(0, directory).getBytes(StandardCharsets.ISO_8859_1);
        String seal = WholeSum.comment(directory, sum(before));
        int length = seal.length();
        return (latin.substring(0, comment - 2) + (char) (length & 0xff) + (char) (length >> 8) + seal)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Map<String, byte[]> without(Map<String, byte[]> parts, String name) {
        assertThat(parts.remove(name)).isNotNull();
        return parts;
    }

    private static Map<String, byte[]> renamed(Map<String, byte[]> parts, String name, String to) {
        parts.put(to, Objects.requireNonNull(parts.remove(name)));
        return parts;
    }

    private static Map<String, byte[]> with(Map<String, byte[]> parts, String name, String text) {
        parts.put(name, text.getBytes(StandardCharsets.UTF_8));
        return parts;
    }

    private static Map<String, byte[]> edited(Map<String, byte[]> parts, String from, String to) {
        String json = new String(Objects.requireNonNull(parts.get("manifest.json")), StandardCharsets.UTF_8);
        assertThat(json).contains(from);
        return with(parts, "manifest.json", json.replace(from, to));
    }
}
