package org.commonhold.portability.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The container: a ZIP whose last entry is the manifest, and whose comment carries the length and the SHA-256 of
 * everything before the directory of entries.
 */
final class ArchiveWriter {

    static final String MANIFEST = "manifest.json";
    static final String TOMBSTONES = "tombstones.txt";

    private final Sums all;
    private final ZipOutputStream zip;

    ArchiveWriter(OutputStream file) {
        this.all = new Sums(new BufferedOutputStream(file, 1 << 16));
        this.zip = new ZipOutputStream(all);
    }

    static String entry(String table) {
        return "tables/" + table + ".copy";
    }

    /** Begins an entry; what is written to the answer goes there. */
    OutputStream begin(String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        return zip;
    }

    void end() throws IOException {
        zip.closeEntry();
    }

    /** The last entry. Nothing is an archive before this. */
    void finish(Manifest manifest) throws IOException {
        begin(MANIFEST).write(manifest.json());
        end();
        zip.flush();
        zip.setComment(WholeSum.comment(all.bytes(), all.sha256Hex()));
        zip.finish();
        zip.flush();
    }
}
