package org.commonhold.search;

import org.jspecify.annotations.Nullable;

/**
 * How the index stands.
 *
 * @param documents how many subjects can be found
 * @param position the ledger position that it holds
 * @param rebuilding whether a rebuild is running
 * @param repaired what was found wrong at start and mended by itself, or null
 */
public record IndexStatus(
        long documents,
        long position,
        boolean rebuilding,
        @Nullable String repaired) {}
