package org.commonhold.portability.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * An archive that was read from its first byte to its last before anybody sees it: the sum over the whole file, exactly
 * the entries that the manifest names, each with its length and its sum. No name in it is ever used as that of a file.
 */
final class ArchiveFile implements AutoCloseable {

    private static final int MOST_ENTRIES = 1_000;
    private static final int MOST_MANIFEST_BYTES = 1 << 20;

    private final ZipFile zip;
    private final Manifest manifest;
    private final Map<String, ZipEntry> entries;

    private ArchiveFile(ZipFile zip, Manifest manifest, Map<String, ZipEntry> entries) {
        this.zip = zip;
        this.manifest = manifest;
        this.entries = entries;
    }

    /** @throws ArchiveFailure where anything in it is not as it was written */
    static ArchiveFile open(Path file) throws ArchiveFailure {
        if (!Files.isRegularFile(file)) {
            throw new ArchiveFailure("There is no archive " + file + ".");
        }
        ZipFile zip = null;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
            ArchiveFile archive = read(file, zip);
            zip = null;
            return archive;
        } catch (IOException | IllegalArgumentException e) {
            throw ArchiveFailure.damaged(file, String.valueOf(e.getMessage()));
        } finally {
            closeQuietly(zip);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** The rows of a table, at most as many bytes as the manifest says. */
    InputStream open(Manifest.Rows table) throws IOException {
        return new Bounded(stream(ArchiveWriter.entry(table.name())), table.bytes());
    }

    List<Tombstone> tombstones() throws IOException {
        InputStream bytes = new Bounded(
                stream(ArchiveWriter.TOMBSTONES), manifest.tombstones().bytes());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return Tombstone.readAll(lines.lines().toList());
        }
    }

    @Override
    public void close() throws ArchiveFailure {
        try {
            zip.close();
        } catch (IOException e) {
            throw new ArchiveFailure("The archive cannot be closed: " + e, e);
        }
    }

    private static ArchiveFile read(Path file, ZipFile zip) throws IOException {
        WholeSum.check(file, zip.getComment());
        Map<String, ZipEntry> entries = new HashMap<>();
        for (ZipEntry entry : zip.stream().limit(MOST_ENTRIES).toList()) {
            if (entries.put(entry.getName(), entry) != null) {
                throw new IOException("it holds " + printable(entry.getName()) + " twice");
            }
        }
        ZipEntry named = entries.get(ArchiveWriter.MANIFEST);
        if (named == null) {
            throw new IOException("it has no manifest");
        }
        byte[] json;
        try (InputStream in = zip.getInputStream(named)) {
            json = in.readNBytes(MOST_MANIFEST_BYTES + 1);
        }
        if (json.length > MOST_MANIFEST_BYTES) {
            throw new IOException("its manifest is too long");
        }
        ArchiveFile archive = new ArchiveFile(zip, Manifest.read(json), entries);
        archive.check();
        return archive;
    }

    private void check() throws IOException {
        Map<String, Manifest.Rows> expected = new HashMap<>();
        expected.put(ArchiveWriter.TOMBSTONES, manifest.tombstones());
        for (Manifest.Rows rows : manifest.tables()) {
            if (expected.put(ArchiveWriter.entry(rows.name()), rows) != null) {
                throw new IOException("its manifest names " + printable(rows.name()) + " twice");
            }
        }
        for (String name : entries.keySet()) {
            if (!expected.containsKey(name) && !name.equals(ArchiveWriter.MANIFEST)) {
                throw new IOException("it holds " + printable(name) + ", which its manifest does not name");
            }
        }
        for (Map.Entry<String, Manifest.Rows> one : expected.entrySet()) {
            Manifest.Rows rows = one.getValue();
            Sums sums = Sums.only();
            try (InputStream in = new Bounded(stream(one.getKey()), rows.bytes() + 1)) {
                in.transferTo(sums);
            }
            if (sums.bytes() != rows.bytes() || !sums.sha256Hex().equals(rows.sha256())) {
                throw new IOException(printable(one.getKey()) + " is not what its manifest says");
            }
        }
    }

    private InputStream stream(String name) throws IOException {
        ZipEntry entry = entries.get(name);
        if (entry == null) {
            throw new IOException("it lacks " + printable(name));
        }
        return zip.getInputStream(entry);
    }

    private static String printable(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9_./-]", "?");
        return "\"" + plain.substring(0, Math.min(80, plain.length())) + "\"";
    }

    private static void closeQuietly(@Nullable ZipFile zip) {
        try {
            if (zip != null) {
                zip.close();
            }
        } catch (IOException e) {
            // It was only read, and something worse is being said about it.
        }
    }
}
