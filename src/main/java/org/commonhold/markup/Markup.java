package org.commonhold.markup;

import java.time.Duration;
import org.commonmark.node.Node;

/**
 * The door to this room: reads Markdown in the dialect of {@code docs/markup.md}. Holds no state, costs nothing to make
 * and may be shared between threads.
 */
public final class Markup {

    /** The longest text that is read, in bytes of UTF-8. */
    public static final int MAX_BYTES = 256 * 1024;

    /** What reading may cost, and again each rendering. A page of 10 kB takes about a thousandth of it. */
    private static final Duration BUDGET = Duration.ofSeconds(1);

    private final Duration budget;

    public Markup() {
        this(BUDGET);
    }

    Markup(Duration budget) {
        this.budget = budget;
    }

    /**
     * Reads a text. Every text within the limits is valid Markdown; NUL and lone surrogates become U+FFFD.
     *
     * @throws TooComplex when the text is too long or would cost too much to read
     */
    public Document parse(String markdown) {
        String text = Intake.admit(markdown);
        Node tree = Dialect.read(text, Budget.start(budget));
        return new Document(text, tree, budget);
    }
}
