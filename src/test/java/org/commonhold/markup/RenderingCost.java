package org.commonhold.markup;

import java.util.Arrays;

/** Prints what a typical page of 10 kB costs, warm. Not a test: run by hand; figures are in {@code docs/markup-cost.md}. */
final class RenderingCost {

    private static final String SECTION = """
                ## How %N people decide together

                A circle of **ten to fifteen** meets once a month and works by *consent*; see [[Consent]] and
                [the guide](https://example.org/guide?part=%N). It asks for objections, not for agreement, and an objection
                has to name what would be harmed.[^%N] Decisions are kept in [[Log of decisions|the log]].

                - Facilitation rotates, nobody twice in a row
                - Notes are written during the meeting, `in one place`
                - Absent members have a week to object

                > We spent less time in meetings and more of it on what the meetings were about.

                | Step | Minutes | Who |
                |------|--------:|-----|
                | Check-in | 10 | all |
                | Proposals | 40 | [[Facilitator\\|facilitator]] |

                [^%N]: Interview in part %N, https://example.org/interviews.

                """;

    private RenderingCost() {}

    public static void main(String[] args) {
        String page = page();
        long[] parse = new long[2_000];
        long[] html = new long[parse.length];
        long[] text = new long[parse.length];
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < parse.length; i++) {
                long start = System.nanoTime();
                Document document = Fixture.parse(page);
                long parsed = System.nanoTime();
                document.html(Fixture::resolve, Fixture.BODY);
                long rendered = System.nanoTime();
                document.plainText();
                document.pageLinks();
                parse[i] = parsed - start;
                html[i] = rendered - parsed;
                text[i] = System.nanoTime() - rendered;
            }
        }
        System.out.printf(
                "source %d chars, HTML %d chars%n",
                page.length(), Fixture.html(page).length());
        print("parse", parse);
        print("html", html);
        print("plain text and links", text);
    }

    static String page() {
        StringBuilder page = new StringBuilder();
        for (int i = 1; page.length() < 10_000; i++) {
            page.append(SECTION.replace("%N", Integer.toString(i)));
        }
        return page.toString();
    }

    private static void print(String what, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(
                "%-22s median %4d us, p99 %4d us%n",
                what, nanos[nanos.length / 2] / 1000, nanos[nanos.length * 99 / 100] / 1000);
    }
}
