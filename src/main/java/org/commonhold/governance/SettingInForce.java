package org.commonhold.governance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A setting as it stands.
 *
 * @param version how many values it has had
 * @param decision the decision that set it, or null for the shipped charter
 */
public record SettingInForce(
        String key,
        int version,
        String type,
        String value,
        @Nullable String min,
        @Nullable String max,
        int level,
        @Nullable String unit,
        String about,
        @Nullable Long decision,
        Instant since) {}
