package org.commonhold.kernel;

/**
 * The identity of a change that waits, or waited, for somebody's yes. Random, so that nobody can walk through them.
 *
 * @param value {@value #LENGTH} of the characters a to z and 0 to 9
 */
public record ChangeId(String value) {

    public static final int LENGTH = 12;

    public ChangeId {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not the id of a change");
        }
    }

    /** Whether a text has the form of such an id. */
    public static boolean isOne(String text) {
        return text.length() == LENGTH && text.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
    }

    @Override
    public String toString() {
        return value;
    }
}
