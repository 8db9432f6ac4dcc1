package org.commonhold.site;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;

/** Shows how far a long piece of work has come: on a terminal in one line that changes, else now and then in a new one. */
final class ProgressBar {

    private static final int WIDTH = 30;
    private static final long TERMINAL_EVERY_NANOS = 100_000_000L;
    private static final long FILE_EVERY_NANOS = 10_000_000_000L;

    private final PrintStream out;
    private final boolean terminal =
            Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    private long shownAt = System.nanoTime() - FILE_EVERY_NANOS;
    private boolean open;

    ProgressBar(PrintStream out) {
        this.out = out;
    }

    void show(String what, int done, int all) {
        long now = System.nanoTime();
        if (now - shownAt < (terminal ? TERMINAL_EVERY_NANOS : FILE_EVERY_NANOS) && done < all) {
            return;
        }
        shownAt = now;
        if (terminal) {
            int filled = all == 0 ? 0 : (int) ((long) WIDTH * done / all);
            out.printf("\r  [%s%s] %s %d of %d ", "#".repeat(filled), ".".repeat(WIDTH - filled), what, done, all);
            out.flush();
            open = true;
        } else {
            out.printf("  %s %d of %d%n", what, done, all);
        }
    }

    /** Leaves the line. */
    void end() {
        if (open) {
            out.println();
            open = false;
        }
    }
}
