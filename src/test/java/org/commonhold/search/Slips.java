package org.commonhold.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Slips of the hand: one letter left out, replaced or doubled, or two that changed places. The same seed, the same slips. */
final class Slips {

    private static final Pattern LONG_WORD = Pattern.compile("\\p{L}{6,}");
    private static final Pattern VERY_LONG_WORD = Pattern.compile("\\p{L}{9,}");

    private final Random random;

    Slips(long seed) {
        random = new Random(seed);
    }

    /** The queries, each with one slip in one long word; one without a long word stays as it is. */
    List<Judged.Query> one(List<Judged.Query> queries) {
        return queries.stream()
                .map(query -> new Judged.Query(query.id(), slip(query.text(), LONG_WORD, 1)))
                .toList();
    }

    /** With two slips: in two long words, or both in a very long one. */
    List<Judged.Query> two(List<Judged.Query> queries) {
        return queries.stream()
                .map(query -> new Judged.Query(query.id(), two(query.text())))
                .toList();
    }

    private String two(String text) {
        boolean inOne = random.nextBoolean() && VERY_LONG_WORD.matcher(text).find();
        return inOne ? slip(text, VERY_LONG_WORD, 2) : slip(slip(text, LONG_WORD, 1), LONG_WORD, 1);
    }

    private String slip(String text, Pattern in, int times) {
        List<MatchResult> words = new ArrayList<>(in.matcher(text).results().toList());
        if (words.isEmpty()) {
            return text;
        }
        MatchResult word = words.get(random.nextInt(words.size()));
        StringBuilder slipped = new StringBuilder(word.group());
        for (int i = 0; i < times; i++) {
            slip(slipped);
        }
        return text.substring(0, word.start()) + slipped + text.substring(word.end());
    }

    private void slip(StringBuilder word) {
        int at = random.nextInt(word.length() - 1);
        switch (random.nextInt(4)) {
            case 0 -> word.deleteCharAt(at);
            case 1 -> word.setCharAt(at, word.charAt(random.nextInt(word.length())));
            case 2 -> word.insert(at, word.charAt(at));
            default -> {
                char first = word.charAt(at);
                word.setCharAt(at, word.charAt(at + 1));
                word.setCharAt(at + 1, first);
            }
        }
    }
}
