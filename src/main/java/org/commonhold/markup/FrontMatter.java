package org.commonhold.markup;

import java.util.Map;

/**
 * A shipped file taken apart: the values between two lines of three hyphens at its start, and the text after them.
 *
 * @param values as {@link Yaml#read} gives them; empty where the file has no front matter
 * @param body what follows the closing line, untouched; the whole file where it has no front matter
 */
public record FrontMatter(Map<String, Object> values, String body) {

    private static final String FENCE = "---";

    /**
     * Reads a file. There is front matter only if line 1 is exactly {@code ---}; it ends at the next such line.
     *
     * @throws MalformedYaml naming the line of the file, also where front matter is opened and never closed
     */
    public static FrontMatter read(String file) {
        int start = afterLine(file, 0);
        if (!line(file, 0, start).equals(FENCE)) {
            return new FrontMatter(Map.of(), file);
        }
        for (int at = start; at < file.length(); ) {
            int next = afterLine(file, at);
            if (line(file, at, next).equals(FENCE)) {
                return new FrontMatter(Yaml.read(file.substring(start, at), 1), file.substring(next));
            }
            at = next;
        }
        throw new MalformedYaml(1, "the front matter that begins here is never closed by a line of ---");
    }

    private static int afterLine(String file, int from) {
        int end = file.indexOf('\n', from);
        return end < 0 ? file.length() : end + 1;
    }

    private static String line(String file, int from, int to) {
        String line = file.substring(from, to);
        return line.endsWith("\r\n")
                ? line.substring(0, line.length() - 2)
                : line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
    }
}
