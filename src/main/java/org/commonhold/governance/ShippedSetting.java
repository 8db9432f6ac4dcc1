package org.commonhold.governance;

import org.jspecify.annotations.Nullable;

/**
 * A setting as the shipped charter spells it.
 *
 * @param type {@code integer}, {@code text}, {@code ratio} ("3/5") or {@code choice}
 * @param min the least value, of the same type, or null where there is no bound
 * @param max the greatest value, of the same type, or null where there is no bound
 * @param level 1 operational, 2 rules, 3 charter (GOVERNANCE section 8)
 * @param unit what the number counts, or null
 * @param about one sentence that a member understands
 */
public record ShippedSetting(
        String key,
        String type,
        String value,
        @Nullable String min,
        @Nullable String max,
        int level,
        @Nullable String unit,
        String about) {

    public ShippedSetting {
        SettingType.of(type).check(key, value, min, max);
        if (level < 1 || level > 3) {
            throw new IllegalArgumentException(key + " has no level from 1 to 3");
        }
    }
}
