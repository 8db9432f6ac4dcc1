package org.commonhold.page;

import java.util.List;
import org.commonhold.kernel.RevisionId;
import org.commonhold.kernel.Slug;
import org.jspecify.annotations.Nullable;

/**
 * A page that comes in from elsewhere with its history, or further versions of one that came in before.
 *
 * @param slug the address that it is to have; a new page whose address is taken meanwhile gets a number
 * @param base the last revision here that these versions continue, or null for a new page
 * @param versions oldest first; at least one
 */
public record Arrival(Slug slug, @Nullable RevisionId base, List<Version> versions) {

    public Arrival {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("an arrival without words");
        }
    }

    /**
     * One version of the words.
     *
     * @param summary what changed and why; may be empty
     */
    public record Version(Content content, String summary, Origin origin) {}
}
