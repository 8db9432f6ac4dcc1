package org.commonhold.kernel;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The name of a page in its address (DESIGN section 1.1): NFKC, lower case by the root locale, every run of characters
 * that is neither letter, mark nor digit becomes one hyphen, trimmed of hyphens, at most {@value #MAX} code points. All
 * scripts are kept. Never empty.
 */
public record Slug(String value) implements Comparable<Slug> {

    /** The longest slug, in code points. */
    public static final int MAX = 80;

    private static final String NAMELESS = "page";

    public Slug {
        if (!isPlain(value) && !value.equals(canonical(value))) {
            throw new IllegalArgumentException("not a canonical slug: " + value);
        }
    }

    /** The slug of any text; {@code page} where nothing of it remains. */
    public static Slug of(String text) {
        return new Slug(canonical(text));
    }

    /** Whether the text is already spelled as its own slug. */
    public static boolean isCanonical(String text) {
        return isPlain(text) || text.equals(canonical(text));
    }

    /** The n-th name to try where this one is taken: {@code name-2}, {@code name-3} ..., cut so that it stays legal. */
    public Slug numbered(int n) {
        String suffix = "-" + n;
        return new Slug(trim(cut(value, MAX - suffix.length())) + suffix);
    }

    @Override
    public int compareTo(Slug other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    /** Most slugs are a few words in plain letters, which is seen at a glance and saves the whole way round. */
    private static boolean isPlain(String text) {
        if (text.isEmpty() || text.length() > MAX) {
            return false;
        }
        boolean afterWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isWord = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (!isWord && (c != '-' || !afterWord)) {
                return false;
            }
            afterWord = isWord;
        }
        return afterWord;
    }

    private static String canonical(String text) {
        // Lower-casing can undo a composition and composing can undo lower case, so both run until nothing moves.
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
        for (int i = 0; i < 3; i++) {
            String next = Normalizer.normalize(folded.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
            if (next.equals(folded)) {
                break;
            }
            folded = next;
        }
        StringBuilder out = new StringBuilder(folded.length());
        folded.codePoints().forEach(c -> {
            if (isWord(c)) {
                out.appendCodePoint(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != '-') {
                out.append('-');
            }
        });
        String result = trim(cut(trim(out.toString()), MAX));
        return result.isEmpty() ? NAMELESS : result;
    }

    private static boolean isWord(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> Character.isLetter(c) || Character.isDigit(c);
        };
    }

    private static String cut(String text, int codePoints) {
        return text.codePointCount(0, text.length()) <= codePoints
                ? text
                : text.substring(0, text.offsetByCodePoints(0, codePoints));
    }

    private static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) == '-') {
            from++;
        }
        while (to > from && text.charAt(to - 1) == '-') {
            to--;
        }
        return text.substring(from, to);
    }
}
