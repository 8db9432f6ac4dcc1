package org.commonhold.page.merge;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** Numbers for words, so that comparing them costs nothing; equal words have equal numbers. */
final class Names {

    /** A unit says more the longer it is, up to here. */
    private static final int WEIGHT_MAX = 60;

    private final Map<String, Integer> numbers = new HashMap<>();
    private int[] weights = new int[64];

    int[] of(int count, IntFunction<String> words) {
        int[] named = new int[count];
        for (int i = 0; i < count; i++) {
            String word = words.apply(i);
            Integer known = numbers.get(word);
            named[i] = known == null ? name(word) : known;
        }
        return named;
    }

    private int name(String word) {
        int number = numbers.size();
        numbers.put(word, number);
        if (number == weights.length) {
            weights = Arrays.copyOf(weights, 2 * number);
        }
        weights[number] = weight(word);
        return number;
    }

    /** How many letters and digits a word has; no more are counted than matter. */
    static int weight(String word) {
        int letters = 0;
        for (int i = 0; i < word.length() && letters < WEIGHT_MAX; i++) {
            if (Character.isLetterOrDigit(word.charAt(i)) || Character.isSurrogate(word.charAt(i))) {
                letters++;
            }
        }
        return letters;
    }

    int[] weights() {
        return Arrays.copyOf(weights, Math.max(1, numbers.size()));
    }
}
