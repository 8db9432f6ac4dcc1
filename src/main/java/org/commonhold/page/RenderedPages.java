package org.commonhold.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.commonhold.web.Bytes;

/**
 * Finished pages by what they show. The key changes with anything that the page shows, so nothing is ever thrown out for
 * being stale, only for room.
 */
@ApplicationScoped
class RenderedPages {

    private static final long BYTES_MAX = 64L << 20;

    /**
     * The parts of DESIGN's key and the generation of the kinds it was rendered by; this build's are the same for all,
     * since the cache does not outlive the process.
     */
    record Key(long revision, long surroundings, long site, long kinds, String language) {

        static Key of(Located.Found found, long kinds) {
            return new Key(found.head().value(), found.surroundings(), found.site(), kinds, "en");
        }
    }

    private final Cache<Key, Bytes> pages = Caffeine.newBuilder()
            .maximumWeight(BYTES_MAX)
            .weigher((Key key, Bytes bytes) -> bytes.weight())
            .build();

    Bytes get(Key key, Supplier<Bytes> render) {
        Bytes known = pages.getIfPresent(key);
        if (known != null) {
            return known;
        }
        Bytes rendered = render.get();
        pages.put(key, rendered);
        return rendered;
    }
}
