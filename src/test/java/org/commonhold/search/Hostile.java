package org.commonhold.search;

import java.util.Random;

/** Queries and texts that nobody means well by. */
final class Hostile {

    private static final String[] PIECES = {
        "\"",
        "-",
        "--",
        "*",
        "?",
        "~2",
        "^9",
        "/.*/",
        "[a TO z]",
        "{!x}",
        "title:",
        "kind:",
        "topic:\"",
        "lang:en",
        "place:-",
        "-title:x",
        "OR",
        "AND",
        "OR NOT",
        "(((((",
        ")))",
        "\\",
        "\u0000",
        "\uD800",
        "\uDC00",
        "\uD83D\uDE00",
        "\u202E",
        "\u200B",
        "\uFEFF",
        "e\u0301\u0301\u0301",
        "ﷺ",
        "共同体",
        "コモンズ",
        "שלום",
        "ความเป็นธรรม",
        "consent",
        "decisions",
        "pay",
        "the",
        " ",
        " ",
        "\t",
        "\n",
        "'",
        "’",
        ".",
        "%00",
        "<script>",
        "' or 1=1 --",
        "${jndi:x}",
        "{{7*7}}",
        "a",
        "z",
        "0",
        "1e309",
        "İ",
        "ß",
        "ŉ"
    };

    private Hostile() {}

    static String query(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> characters(random, random.nextInt(40));
            case 1 -> pieces(random, random.nextInt(60));
            case 2 -> pieces(random, 1).repeat(1 + random.nextInt(300));
            default -> random.nextInt(10) == 0 ? characters(random, 5_000) : pieces(random, random.nextInt(12));
        };
    }

    /** Any UTF-16 at all, halves of pairs included. */
    static String characters(Random random, int length) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < length; i++) {
            out.append((char) random.nextInt(random.nextBoolean() ? 0x10000 : 0x250));
        }
        return out.toString();
    }

    static String pieces(Random random, int count) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextBoolean() ? " " : "");
        }
        return out.toString();
    }
}
