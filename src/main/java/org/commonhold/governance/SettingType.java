package org.commonhold.governance;

import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a setting's value may be. Whole numbers only: a ratio is two of them, so no rounding ever decides a vote. */
enum SettingType {
    INTEGER {
        @Override
        int compare(String a, String b) {
            return Integer.compare(Integer.parseInt(a), Integer.parseInt(b));
        }
    },
    RATIO {
        @Override
        int compare(String a, String b) {
            return part(a, 0).multiply(part(b, 1)).compareTo(part(b, 0).multiply(part(a, 1)));
        }

        private static BigInteger part(String ratio, int index) {
            String[] parts = ratio.split("/", -1);
            if (parts.length != 2) {
                throw new NumberFormatException("not a ratio: " + ratio);
            }
            BigInteger part = new BigInteger(parts[index]);
            if (index == 1 && part.signum() <= 0) {
                throw new NumberFormatException("not a ratio: " + ratio);
            }
            return part;
        }
    },
    TEXT,
    CHOICE;

    static SettingType of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Compares two values; types without an order find all values equal, and so within any bounds. */
    int compare(String a, String b) {
        return 0;
    }

    void check(String key, String value, @Nullable String min, @Nullable String max) {
        try {
            boolean within = compare(value, value) == 0
                    && (min == null || compare(min, value) <= 0)
                    && (max == null || compare(value, max) <= 0);
            if (!within) {
                throw new IllegalArgumentException(key + " is not from " + min + " to " + max + ": " + value);
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(key + " is not of its type: " + value, e);
        }
    }
}
