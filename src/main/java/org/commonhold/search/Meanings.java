package org.commonhold.search;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What is known of what texts mean, by a hash of each text, so that it stays known where the index is built anew. In memory
 * 400 bytes for each text; in a file the same, which is written whole and holds nothing that cannot be found again.
 */
final class Meanings {

    /** The first half of the SHA-256 of a text. */
    record Key(long first, long second) {

        static Key of(String text) {
            try {
                return read(new BytesRef(
                        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8))));
            } catch (NoSuchAlgorithmException e) {
                throw new AssertionError(e); // every JDK has it
            }
        }

        static Key read(BytesRef bytes) {
            ByteBuffer numbers = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
            return new Key(numbers.getLong(), numbers.getLong());
        }

        BytesRef bytes() {
            return new BytesRef(ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(first)
                    .putLong(second)
                    .array());
        }
    }

    private final Map<Key, byte[]> known = new ConcurrentHashMap<>();

    /** Where a text lies ({@link Meaning}), or null where nobody has told yet. */
    byte @Nullable [] of(Key text) {
        return known.get(text);
    }

    boolean has(Key text) {
        return known.containsKey(text);
    }

    void put(Key text, byte[] meaning) {
        known.put(text, meaning);
    }

    /** Forgets all other texts; whether there were any. What was taken out of the public must leave no trace here. */
    boolean keepOnly(Set<Key> texts) {
        return known.keySet().retainAll(texts);
    }

    int size() {
        return known.size();
    }

    /** Takes in what a file holds: nothing where there is none, where it is of another model, or broken. */
    void read(Path file) throws IOException {
        CRC32 sum = new CRC32();
        try (DataInputStream in =
                new DataInputStream(new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file)), sum))) {
            if (!in.readUTF().equals(Meaning.MODEL)) {
                return;
            }
            Map<Key, byte[]> read = new HashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                Key key = new Key(in.readLong(), in.readLong());
                byte[] meaning = new byte[Meaning.SIZE];
                in.readFully(meaning);
                read.put(key, meaning);
            }
            long expected = sum.getValue();
            if (in.readLong() == expected) {
                known.putAll(read);
            }
        } catch (NoSuchFileException e) {
            // Nothing has been told yet.
        }
    }

    /** Where the file is written before it takes the place of the one that stands. */
    static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + ".new");
    }

    /** Writes all there is beside the file, and then in its place. */
    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path beside = beside(file);
        Map<Key, byte[]> all = Map.copyOf(known);
        CRC32 sum = new CRC32();
        try (DataOutputStream out = new DataOutputStream(
                new CheckedOutputStream(new BufferedOutputStream(Files.newOutputStream(beside)), sum))) {
            out.writeUTF(Meaning.MODEL);
            out.writeInt(all.size());
            for (Map.Entry<Key, byte[]> one : all.entrySet()) {
                out.writeLong(one.getKey().first());
                out.writeLong(one.getKey().second());
                out.write(one.getValue());
            }
            out.flush();
            out.writeLong(sum.getValue());
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
