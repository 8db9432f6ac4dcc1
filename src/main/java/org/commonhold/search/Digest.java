package org.commonhold.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import org.commonhold.kernel.Slug;

/** A hash over everything in a public text, by which two indexes are compared document by document; and over less. */
final class Digest {

    private final MessageDigest sha;

    private Digest() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e); // every JDK has it
        }
    }

    static String of(PublicText text) {
        Digest digest = new Digest();
        digest.add(text.subject().toString());
        digest.add(Long.toString(text.revision()));
        digest.add(text.slug().value());
        digest.add(text.title());
        digest.add(text.kind());
        digest.add(text.lead());
        digest.add(text.language());
        digest.add(text.aliases());
        digest.add(text.topics());
        digest.add(text.places());
        digest.add(Integer.toString(text.fields().size()));
        text.fields().forEach(part -> {
            digest.add(part.text());
            digest.add(part.anchor());
            digest.add(part.title());
        });
        digest.add(text.body());
        digest.add(Integer.toString(text.sections().size()));
        text.sections().forEach(section -> {
            digest.add(Integer.toString(section.from()));
            digest.add(section.anchor());
            digest.add(section.title());
        });
        digest.add(text.changedAt().toString());
        digest.add(Integer.toString(text.year()));
        digest.add(text.copy().names().stream().map(Slug::value).toList());
        digest.add(text.copy().links().stream().map(Slug::value).sorted().toList());
        digest.add(text.copy().words());
        return digest.hex(16);
    }

    /** A hash over names and values in their order, short enough for a header. */
    static String of(SortedMap<String, String> values) {
        Digest digest = new Digest();
        values.forEach((name, value) -> {
            digest.add(name);
            digest.add(value);
        });
        return digest.hex(8);
    }

    private String hex(int bytes) {
        return HexFormat.of().formatHex(sha.digest(), 0, bytes);
    }

    private void add(Collection<String> values) {
        add(Integer.toString(values.size()));
        List.copyOf(values).forEach(this::add);
    }

    /** Each part goes with its length, so that no two texts run into the same bytes. */
    private void add(String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
        sha.update(bytes);
    }
}
