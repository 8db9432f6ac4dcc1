package org.commonhold.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A text as lines that say something, each with the number of empty lines before it.
 *
 * @param keys what makes two lines the same, whatever their spaces
 * @param empties empty lines before each line, one more for the end
 */
record Lines(List<String> lines, List<String> keys, List<Integer> empties) {

    static Lines of(String text) {
        List<String> lines = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        List<Integer> empties = new ArrayList<>();
        int empty = 0;
        for (String line : text.isEmpty() ? new String[0] : text.split("\n", -1)) {
            String key = Words.withoutSpaces(line);
            if (key.isEmpty()) {
                empty++;
                continue;
            }
            lines.add(line);
            keys.add(key);
            empties.add(empty);
            empty = 0;
        }
        empties.add(empty);
        return new Lines(lines, keys, empties);
    }

    int size() {
        return lines.size();
    }

    String line(int i) {
        return lines.get(i);
    }

    /** Empty lines before a line, or at the end. */
    int empty(int i) {
        return empties.get(i);
    }

    /** The lines from here to there as one text, with the empty ones between them. */
    String text(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (i > from) {
                text.append("\n".repeat(1 + empty(i)));
            }
            text.append(line(i));
        }
        return text.toString();
    }
}
