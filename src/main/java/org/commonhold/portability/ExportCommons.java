package org.commonhold.portability;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.commonhold.governance.Charter;
import org.commonhold.governance.SettingInForce;
import org.commonhold.kernel.Licence;
import org.commonhold.kernel.Slug;
import org.commonhold.ledger.Ledger;
import org.commonhold.ledger.StoredEntry;
import org.commonhold.page.EveryQuestion;
import org.commonhold.page.Kinds;
import org.commonhold.page.Origin;
import org.commonhold.page.Pages;
import org.commonhold.page.Questions;
import org.commonhold.page.Revision;
import org.jspecify.annotations.Nullable;

/** One export: pages and their earlier versions as an import reads them, and beside them the same and more as JSON. */
final class ExportCommons {

    /** Written last: a folder that has it is whole. */
    static final String MANIFEST = "commons.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A file's name may have 255 bytes on most disks; longer addresses, in letters of several bytes, get a number. */
    private static final int NAME_BYTES = 200;

    private static final String LICENCE = """
            The texts in this folder were written by the people of this commons and are shared under
            Creative Commons Attribution-ShareAlike 4.0 International (CC BY-SA 4.0),
            https://creativecommons.org/licenses/by-sa/4.0/
            unless a page's front matter names another licence. Name this commons as their source, say what you
            changed, and share what you make of them alike.
            """;

    private final Connection connection;
    private final Path folder;
    private final @Nullable String address;
    private final Progress progress;
    private int pages;
    private int revisions;

    private @Nullable StoredEntry last;

    ExportCommons(Connection connection, Path folder, @Nullable String address, Progress progress) {
        this.connection = connection;
        this.folder = folder;
        this.address = address;
        this.progress = progress;
    }

    ExportReport run() throws SQLException, IOException {
        prepare();
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false); // so that the driver streams the rows, and all of them are of one moment
        try (PreparedStatement snapshot =
                connection.prepareStatement("set transaction isolation level repeatable read, read only")) {
            snapshot.execute();
            Files.writeString(folder.resolve("LICENCE.txt"), LICENCE);
            writePages();
            writeRedirects();
            writeQuestions();
            writeKinds();
            writeSettings();
            writeLedger();
            writeManifest(); // last, so that a folder that has it is whole
        } finally {
            connection.rollback();
            connection.setAutoCommit(autoCommit);
        }
        return new ExportReport(pages, revisions, last == null ? 0 : last.seq());
    }

    private void prepare() throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        Files.createDirectories(folder.resolve("pages"));
    }

    private void writePages() throws SQLException, IOException {
        try (BufferedWriter index = open(IndexRow.FILE);
                BufferedWriter all = open("revisions.jsonl")) {
            Pages.everyRevision(connection, (revision, isHead, salt, hash) -> {
                revisions++;
                line(all, json(revision, salt, hash));
                if (isHead) {
                    pages++;
                    String file = file(revision);
                    Files.writeString(folder.resolve("pages").resolve(file), Pages.source(revision));
                    line(index, row(revision, file));
                    progress.at("writing", pages, 0);
                } else {
                    Path old =
                            Files.createDirectories(folder.resolve("revisions").resolve(id(revision)));
                    Files.writeString(old.resolve(revision.n() + ".md"), Pages.source(revision));
                }
            });
        }
    }

    private static String file(Revision revision) {
        String slug = revision.slug().value();
        return slug.getBytes(StandardCharsets.UTF_8).length <= NAME_BYTES
                ? slug + ".md"
                : "page-" + id(revision) + ".md";
    }

    private static String id(Revision revision) {
        return Long.toString(revision.page().value());
    }

    private Map<String, Object> row(Revision head, String file) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", id(head));
        row.put("file", file);
        row.put("slug", head.slug().value());
        row.put("title", head.content().title());
        row.put("kind", head.content().kind());
        row.put("revision", head.n());
        if (address != null && head.origin() == null) {
            row.put("source", address + head.path());
        }
        return row;
    }

    private static Map<String, Object> json(Revision revision, String salt, String hash) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("page", revision.page().value());
        json.put("slug", revision.slug().value());
        json.put("revision", revision.id().value());
        json.put("n", revision.n());
        json.put("kind", revision.content().kind());
        json.put("title", revision.content().title());
        json.put("language", revision.content().language());
        json.put("topics", revision.content().topics());
        json.put("aliases", revision.content().aliases());
        json.put("fields", revision.content().fields());
        json.put("body", revision.content().body());
        json.put("summary", revision.summary());
        json.put("actor", revision.actor().id());
        json.put("ground", revision.ground());
        json.put("at", revision.at().toString());
        Origin origin = revision.origin();
        if (origin != null) {
            json.put("origin", origin.members());
        }
        json.put("salt", salt);
        json.put("hash", hash);
        return json;
    }

    /** The former names of pages, so that whoever serves them elsewhere can let old addresses lead on. */
    private void writeRedirects() throws SQLException, IOException {
        try (BufferedWriter out = open("redirects.jsonl")) {
            for (Map.Entry<Slug, Slug> redirect : Pages.redirects(connection).entrySet()) {
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("from", redirect.getKey().value());
                json.put("to", redirect.getValue().value());
                line(out, json);
            }
        }
    }

    /** What people want to know and no page told yet, and what came of it. */
    private void writeQuestions() throws SQLException, IOException {
        try (BufferedWriter out = open("questions.jsonl")) {
            for (EveryQuestion question : Questions.every(connection)) {
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("id", question.id());
                json.put("words", question.words());
                json.put("came", question.came());
                json.put("since", question.since().toString());
                json.put("answeredBy", question.page());
                json.put("salt", question.salt());
                json.put("hash", question.hash());
                line(out, json);
            }
        }
    }

    private void writeKinds() throws SQLException, IOException {
        Path kinds = Files.createDirectories(folder.resolve("kinds"));
        for (Map.Entry<String, String> kind : Kinds.definitions(connection).entrySet()) {
            Files.writeString(kinds.resolve(Slug.of(kind.getKey()) + ".yaml"), kind.getValue());
        }
    }

    private void writeSettings() throws SQLException, IOException {
        try (BufferedWriter out = open("settings.jsonl")) {
            for (SettingInForce setting : Charter.everySetting(connection)) {
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("key", setting.key());
                json.put("version", setting.version());
                json.put("value", setting.value());
                json.put("type", setting.type());
                json.put("about", setting.about());
                line(out, json);
            }
        }
    }

    private void writeLedger() throws SQLException, IOException {
        try (BufferedWriter out = open("ledger.jsonl")) {
            Ledger.everyEntry(connection, entry -> {
                last = entry;
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("seq", entry.seq());
                json.put("canonical", entry.canonical());
                json.put("hash", entry.hash());
                line(out, json);
            });
        }
    }

    private void writeManifest() throws IOException {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("format", "commonhold-export");
        manifest.put("version", 1);
        manifest.put("pages", pages);
        manifest.put("revisions", revisions);
        manifest.put("ledgerPosition", last == null ? 0 : last.seq());
        manifest.put("ledgerHash", last == null ? "" : last.hash());
        manifest.put("licence", Licence.NAME);
        if (address != null) {
            manifest.put("source", address);
        }
        Files.writeString(
                folder.resolve(MANIFEST), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(manifest) + "\n");
    }

    private BufferedWriter open(String file) throws IOException {
        return Files.newBufferedWriter(folder.resolve(file));
    }

    private static void line(BufferedWriter out, Map<String, Object> json) throws IOException {
        out.write(JSON.writeValueAsString(json));
        out.write('\n');
    }
}
