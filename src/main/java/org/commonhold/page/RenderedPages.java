package org.commonhold.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.commonhold.web.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * Finished pages by what they show. The key changes with anything that the page shows, so nothing is ever thrown out for
 * being stale, only for room.
 */
@ApplicationScoped
class RenderedPages {

    /** Room for some 16,000 pages of the usual length. */
    private static final long COMPRESSED_MAX = 64L << 20;

    /** Beside it, as they go to the few who take nothing compressed. */
    private static final long PLAIN_MAX = 48L << 20;

    /** What an entry takes beside its bytes, about. */
    private static final int ENTRY = 200;

    /**
     * The parts of DESIGN's key, from when its database is, the generation of the kinds it was rendered by, what is related
     * to it and what its topics are called; this build's are the same for all, since the cache does not outlive the process.
     *
     * @param state the tag of the page by itself
     * @param related a hash over what is shown of related pages
     * @param topics which titles topics have
     */
    record Key(String state, long kinds, long related, String topics, String language) {

        static Key of(Located.Found found, long kinds, RelatedPages related) {
            return new Key(
                    found.tag(), kinds, related.version(), related.topics().version(), "en");
        }

        /** Letters, digits and hyphens. */
        String tag() {
            return state + "-" + Long.toString(kinds, 36) + "-" + Long.toString(related, 36) + "-" + topics + "-"
                    + language;
        }
    }

    private final Cache<Key, Bytes> pages = Caffeine.newBuilder()
            .maximumWeight(COMPRESSED_MAX)
            .weigher((Key key, Bytes bytes) -> bytes.weight() + ENTRY)
            .build();

    private final Cache<Key, Bytes> plain = Caffeine.newBuilder()
            .maximumWeight(PLAIN_MAX)
            .weigher((Key key, Bytes bytes) -> bytes.plainWeight())
            .removalListener((@Nullable Key key, @Nullable Bytes bytes, RemovalCause cause) -> {
                if (bytes != null) {
                    bytes.keepOnlyCompressed();
                }
            })
            .build();

    Bytes get(Key key, Supplier<Bytes> render) {
        Bytes known = pages.getIfPresent(key);
        if (known != null) {
            Bytes kept = plain.getIfPresent(key); // asked, so that what is read often stays
            return kept == null ? known : kept;
        }
        Bytes rendered = render.get();
        pages.put(key, rendered);
        plain.put(key, rendered);
        return rendered;
    }
}
