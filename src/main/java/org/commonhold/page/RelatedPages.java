package org.commonhold.page;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.commonhold.kernel.PageId;
import org.commonhold.search.Related;

/**
 * What a page shows that search knows, at one moment.
 *
 * @param topics what its topics are called
 */
record RelatedPages(List<Related.One> all, Related.Topics topics) {

    static RelatedPages of(Related search, PageId page) {
        return new RelatedPages(search.related(page.subject()), search.topics());
    }

    /** A related page with what its kind is called. */
    record Shown(Related.One page, String kind) {}

    List<Shown> shown(KindsInForce kinds) {
        return all.stream()
                .map(one ->
                        new Shown(one, kinds.kind(one.kind()).map(Kind::label).orElse(one.kind())))
                .toList();
    }

    /** The same on every node for the same pages and titles; 0 for none. What their kinds are called has a version itself. */
    long version() {
        if (all.isEmpty()) {
            return 0;
        }
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (Related.One one : all) {
                for (String shown : List.of(one.slug().value(), one.title(), one.kind(), one.language())) {
                    sha.update(shown.getBytes(StandardCharsets.UTF_8));
                    sha.update((byte) 0);
                }
            }
            return ByteBuffer.wrap(sha.digest()).getLong() >>> 1;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
