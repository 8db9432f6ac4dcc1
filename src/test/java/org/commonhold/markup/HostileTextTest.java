package org.commonhold.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** SAFETY row 9: texts made to be slow, deep or huge, each at the longest that is admitted, each under a clock. */
class HostileTextTest {

    /** For a slow machine; the budget itself is a second for reading and one for rendering. */
    private static final Duration CLOCK = Duration.ofSeconds(3);

    private static final int MAX = Markup.MAX_BYTES;

    static Stream<Named<String>> hostile() {
        return texts().entrySet().stream().map(e -> Named.of(e.getKey(), e.getValue()));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isReadInTimeOrRefused(String text, TestInfo test) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime(); // the processor's time, whatever else the machine is doing
        String html = outcome(text);
        Duration took = Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
        if (Boolean.getBoolean("markup.report")) {
            System.out.printf(
                    "%6d ms %-24s %s%n",
                    took.toMillis(),
                    test.getDisplayName(),
                    html.substring(0, Math.min(20, html.length())).strip());
        }
        assertThat(took).as(test.getDisplayName()).isLessThan(CLOCK);
        SafeHtmlRules.check(html);
    }

    static Stream<Named<String>> deep() {
        Map<String, String> deep = structures();
        for (String unit :
                new String[] {"[", "![", "[[", "**", "*a ", "*_", "~~", ">", "> ", "- ", "* * ", "1. ", "<a "}) {
            deep.put(label(unit), fill(unit));
        }
        return deep.entrySet().stream().map(e -> Named.of(e.getKey(), e.getValue()));
    }

    @ParameterizedTest
    @MethodSource("deep")
    void needsLittleStack(String text) throws InterruptedException {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread small = new Thread(null, () -> outcome(text), "small stack", 512 * 1024);
        small.setUncaughtExceptionHandler((thread, problem) -> failure.set(problem));
        small.start();
        small.join();
        assertThat(failure.get()).isNull();
    }

    @Test
    void timeIsUpWhenTheBudgetIs() {
        assertThatThrownBy(() -> new Markup(Duration.ofNanos(1)).parse("a\n\n".repeat(1000)))
                .isInstanceOfSatisfying(
                        TooComplex.class, e -> assertThat(e.reason()).isEqualTo(TooComplex.Reason.TOO_SLOW));
    }

    @Test
    void everyLimitSaysItsName() {
        refused("x".repeat(MAX + 1), TooComplex.Reason.TOO_LONG);
        refused("é".repeat(MAX / 2 + 1), TooComplex.Reason.TOO_LONG);
        refused("😀".repeat(MAX / 4 + 1), TooComplex.Reason.TOO_LONG);
        refused("[".repeat(Intake.MAX_BRACKETS + 1), TooComplex.Reason.TOO_MANY_BRACKETS);
        refused("a\n\n".repeat(Budget.MAX_PARTS + 1), TooComplex.Reason.TOO_MANY_PARTS);
        refused("|a|\n|-|\n" + "|b|\n".repeat(Dialect.MAX_TABLE_CELLS + 1), TooComplex.Reason.TABLE_TOO_LARGE);
        String address = "[a]: /" + "x".repeat(Destination.MAX_LENGTH - 1) + "\n\n";
        assertThatThrownBy(() -> Fixture.html(address + "[a] ".repeat(9_000)))
                .isInstanceOfSatisfying(
                        TooComplex.class, e -> assertThat(e.reason()).isEqualTo(TooComplex.Reason.RESULT_TOO_LARGE));
        Fixture.html("x".repeat(MAX));
        Fixture.html("😀".repeat(MAX / 4));
    }

    @Test
    void brokenCharactersAreReplaced() {
        assertThat(Fixture.parse("a\uD800b\uDC00c\0d 😀 \uDC00\uD800").plainText())
                .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd 😀 \uFFFD\uFFFD");
        assertThat(Fixture.html("[[a\uD800]] [x](\uD800) `\0`")).contains("/p/a", "%EF%BF%BD");
    }

    private static String outcome(String text) {
        try {
            Document document = Fixture.parse(text);
            String html = document.html(Fixture::resolve, Fixture.BODY).toString();
            document.outline();
            document.pageLinks();
            document.excerpt(200);
            return html;
        } catch (TooComplex e) {
            return e.reason().name();
        }
    }

    private static void refused(String text, TooComplex.Reason reason) {
        assertThatThrownBy(() -> Fixture.parse(text))
                .isInstanceOfSatisfying(
                        TooComplex.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String unit : new String[] {
            "[",
            "]",
            "(",
            ")",
            "[]",
            "![",
            "[[",
            "]]",
            "[[[[[a",
            "[[a]]",
            "[[a|b]] ",
            "[a](",
            "[a](b)",
            "[a](<b",
            "[a][b]",
            "![[]()",
            "![a](b) ",
            "[^a]",
            "*",
            "_",
            "**",
            "*a ",
            "a* ",
            "*a_ ",
            "**a *b ",
            "*_",
            "~~",
            "~~a ",
            "`",
            "`a``b```",
            "\\",
            "\\`",
            "&",
            "&#",
            "&#x41;",
            "&copy;",
            "<",
            "<a",
            "<a ",
            "<!--",
            "<!-- a --",
            "<?",
            "<![CDATA[",
            "<a href='",
            ">",
            "> ",
            ">a\n",
            "- ",
            "- a\n",
            "-\n",
            "* * ",
            "1. ",
            "1) a\n",
            "+ - * ",
            "#",
            "# a\n",
            "a\n=\n",
            "a\n-\n",
            "---\n",
            "```\n",
            "~~~",
            "    a\n",
            "\t",
            " ",
            "\n",
            "\r",
            "\r\n",
            "\u2028",
            "\f",
            "\u000B",
            "\0",
            "\uD800",
            "\uDC00",
            "\u0085",
            "\u200E\u202E",
            "\u2066",
            "\u0301",
            "é",
            "字",
            "😀",
            "|",
            "|a",
            "|a|\n|-|\n",
            "a|b\n-|-\n",
            "|a|\n",
            "x",
            "'",
            "\"",
            "=",
            "@",
            ".",
            ":",
            "/",
            "www.",
            "www.a.b ",
            "http://",
            "https://a ",
            "a@b.c ",
            "a@",
            "a.b.c@",
            "mailto:",
            "%",
            "%41",
            "[x]: /y\n",
            "[^x]: y\n",
            "[^x]\n\n",
            "- [ ] ",
            "- [x] a\n",
            "{",
            "$",
            "a\n\n",
            "&amp;&lt;"
        }) {
            texts.put(label(unit), fill(unit));
        }
        texts.putAll(structures());
        return texts;
    }

    private static Map<String, String> structures() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("deep quotes", mirrored(n -> ">".repeat(n) + "a\n", 500));
        texts.put("deep lists", mirrored(n -> "  ".repeat(n) + "- a\n", 400));
        texts.put("deep ordered lists", mirrored(n -> "   ".repeat(n) + "1. a\n", 400));
        texts.put("deep list and quote", "> - ".repeat(200) + "a");
        texts.put("brackets then links", fill("[".repeat(4_500) + "[a](b)".repeat(5_000) + "\n\n"));
        texts.put("images in images", "![".repeat(9_000) + "x" + "](u)".repeat(9_000));
        texts.put("links in images", "[![".repeat(4_000) + "x" + "](u)](v)".repeat(4_000));
        texts.put("nested emphasis", "*a **a ".repeat(15_000) + "b" + "** a* a".repeat(15_000));
        texts.put("task with spaces", "- [ ] " + " ".repeat(200_000) + "\u2028x");
        texts.put("heading with hashes", "# a" + " #".repeat(100_000) + " b");
        texts.put("wide table", "|a".repeat(9_000) + "\n" + "|-".repeat(9_000) + "\n|b\n");
        texts.put(
                "many small tables",
                fill("|" + "a|".repeat(1_000) + "\n|" + "-|".repeat(1_000) + "\n" + "a|\n".repeat(8)));
        texts.put("table of links", "|a|b|\n|-|-|\n" + "|[[x\\|y]]|[z](/p/z)|\n".repeat(2_400));
        texts.put("backslash bars", "|a|\n|-|\n|" + "\\|".repeat(120_000) + "|\n");
        texts.put("many footnotes", each(6_000, n -> "[^" + n + "]\n\n[^" + n + "]: a\n\n"));
        texts.put("footnotes in a chain", each(6_000, n -> "[^" + n + "]: [^" + (n + 1) + "]\n\n") + "[^0]");
        texts.put("one footnote everywhere", fill("[^1]\n\n").substring(0, 200_000) + "\n\n[^1]: a");
        texts.put("many definitions", each(9_000, n -> "[a" + n + "]: /x\n") + "\n[a1]");
        texts.put("one long definition", "[a]: /" + "x".repeat(100_000) + "\n\n" + "[a] ".repeat(9_900));
        texts.put("long title repeated", "[a]: /x '" + "x".repeat(100_000) + "'\n\n" + "[a] ".repeat(9_900));
        texts.put("same headings", fill("# a\n"));
        texts.put("numbered headings", each(9_000, n -> "# a-" + n + "\n") + "# a\n".repeat(9_000));
        texts.put("backtick runs", each(700, n -> "`".repeat(n) + " "));
        texts.put("tilde runs", each(700, n -> "~".repeat(n) + " "));
        texts.put("one long word link", "[[" + "a".repeat(MAX - 10) + "]]");
        texts.put("percents in a link", "[a](/p/" + "%2541".repeat(50_000) + ")");
        texts.put("open html", "<a " + "b='c' ".repeat(40_000));
        texts.put("entities in a link", "[a](/p/" + "&#x41;".repeat(40_000) + ")");
        return texts;
    }

    private static String label(String unit) {
        StringBuilder label = new StringBuilder();
        unit.chars().forEach(c -> label.append(c > ' ' && c < 0x7F ? (char) c + "" : "\\u%04x".formatted(c)));
        return label.toString();
    }

    private static String fill(String unit) {
        int bytes = Math.max(1, unit.getBytes(StandardCharsets.UTF_8).length);
        // A lone half is sent as one byte but read as two.
        return unit.repeat(MAX / Math.max(bytes, unit.length() == 1 && Character.isSurrogate(unit.charAt(0)) ? 2 : 1));
    }

    private static String each(int times, IntFunction<String> part) {
        StringBuilder text = new StringBuilder();
        for (int n = 0; n < times; n++) {
            text.append(part.apply(n));
        }
        return text.substring(0, Math.min(text.length(), MAX - 100));
    }

    private static String mirrored(IntFunction<String> line, int depth) {
        return each(depth, line) + line.apply(depth);
    }
}
