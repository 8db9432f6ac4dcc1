package org.commonhold.portability.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;

/**
 * What an archive says of itself, in {@code manifest.json}.
 *
 * @param format always {@link #FORMAT}
 * @param formatVersion the version of the format, {@link #VERSION} for what this build writes
 * @param build the build that wrote it
 * @param schema the version of the database's tables: the last migration
 * @param takenAt when, by the database's clock
 * @param position the ledger's last entry in it
 * @param head the hash of that entry, lower-case hex
 */
record Manifest(
        String format,
        int formatVersion,
        String build,
        String schema,
        String takenAt,
        long position,
        String head,
        List<Rows> tables,
        List<Counter> counters,
        Rows tombstones) {

    static final String FORMAT = "commonhold-archive";
    static final int VERSION = 1;

    /** One entry of the archive: the rows of a table in PostgreSQL's COPY text, by primary key, or the lines of a list. */
    record Rows(String name, List<String> columns, long rows, long bytes, String sha256) {}

    /** Where a sequence stands. */
    record Counter(String name, long last, boolean called) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    byte[] json() throws IOException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    /** @throws IOException where it is not a manifest that this build can read, with the reason as its message */
    static Manifest read(byte[] json) throws IOException {
        JsonNode tree = JSON.readTree(json);
        if (!tree.path("format").asText().equals(FORMAT)) {
            throw new IOException("its manifest is not that of an archive");
        }
        int version = tree.path("formatVersion").asInt();
        if (version > VERSION) {
            throw new IOException("it has format " + version + ", and this Commonhold reads up to " + VERSION
                    + ": use a newer Commonhold");
        }
        Manifest manifest = JSON.treeToValue(tree, Manifest.class);
        if (!manifest.isWhole()) {
            throw new IOException("its manifest is not whole");
        }
        return manifest;
    }

    /** JSON leaves out what it likes, whatever the types say. */
    @SuppressWarnings("ConstantValue")
    private boolean isWhole() {
        return build != null
                && schema != null
                && takenAt != null
                && head != null
                && tables != null
                && counters != null
                && tombstones != null
                && isWhole(tombstones)
                && tables.stream().allMatch(Manifest::isWhole)
                && counters.stream().allMatch(one -> one != null && one.name() != null);
    }

    @SuppressWarnings("ConstantValue")
    private static boolean isWhole(Rows one) {
        return one != null
                && one.name() != null
                && one.columns() != null
                && !one.columns().contains(null)
                && one.sha256() != null
                && one.rows() >= 0
                && one.bytes() >= 0;
    }
}
