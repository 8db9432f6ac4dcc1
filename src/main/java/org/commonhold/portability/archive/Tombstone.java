package org.commonhold.portability.archive;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonhold.kernel.PageId;
import org.commonhold.kernel.RevisionId;
import org.commonhold.ledger.Entry;
import org.commonhold.ledger.Event;
import org.commonhold.ledger.QuestionEvent;

/**
 * One thing that was taken out, as a line of a list: numbers and a hash, no word of what it said.
 *
 * @param at when it was taken out
 * @param position the ledger's entry that says so
 */
record Tombstone(Event what, Instant at, long position) {

    static final List<String> HEADER = List.of(
            "# What was taken out of this commons after it had been published: numbers only, no words.",
            "# Keep it apart from the archives. After restoring an older one, this list takes the same things out again:",
            "#   ./commonhold restore ARCHIVE --tombstones THIS-FILE",
            "# revision, page's id, revision's id, its number on the page, reason, published hash, when, ledger entry",
            "# question, its number, reason, published hash, when, ledger entry");

    private static final String TAKEN = "([a-z]{1,20}) ([0-9a-f]{64}) (\\S{1,40}) (\\d{1,18})";

    private static final Pattern REVISION = Pattern.compile("revision (\\d{1,18}) (\\d{1,18}) (\\d{1,9}) " + TAKEN);

    private static final Pattern QUESTION = Pattern.compile("question (\\d{1,18}) " + TAKEN);

    /** What an entry says was taken out; absent where it says nothing of the kind. */
    static Optional<Tombstone> of(Entry entry) {
        return switch (entry.event()) {
            case Event.RevisionSuppressed what -> Optional.of(new Tombstone(what, entry.at(), entry.seq()));
            case QuestionEvent.Withdrawn what -> Optional.of(new Tombstone(what, entry.at(), entry.seq()));
            default -> Optional.empty();
        };
    }

    String line() {
        String begin = switch (what) {
            case Event.RevisionSuppressed revision ->
                "revision " + revision.page().value() + " "
                        + revision.revision().value() + " " + revision.n() + " " + revision.reason();
            case QuestionEvent.Withdrawn question -> "question " + question.question() + " " + question.reason();
            default -> throw new IllegalStateException("takes nothing out: " + what.type());
        };
        return String.join(" ", begin, String.valueOf(what.payloadHash()), at.toString(), Long.toString(position));
    }

    /** @throws IOException where a line is none, since what it stood for would come back unseen */
    static List<Tombstone> readAll(List<String> lines) throws IOException {
        List<Tombstone> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                found.add(read(line, i + 1));
            }
        }
        return found;
    }

    private static Tombstone read(String line, int number) throws IOException {
        try {
            Matcher revision = REVISION.matcher(line);
            if (revision.matches()) {
                Event what = new Event.RevisionSuppressed(
                        new PageId(Long.parseLong(revision.group(1))),
                        new RevisionId(Long.parseLong(revision.group(2))),
                        Integer.parseInt(revision.group(3)),
                        revision.group(4),
                        revision.group(5));
                return new Tombstone(what, Instant.parse(revision.group(6)), Long.parseLong(revision.group(7)));
            }
            Matcher question = QUESTION.matcher(line);
            if (question.matches()) {
                Event what = new QuestionEvent.Withdrawn(
                        Long.parseLong(question.group(1)), question.group(2), question.group(3));
                return new Tombstone(what, Instant.parse(question.group(4)), Long.parseLong(question.group(5)));
            }
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new IOException("line " + number + " is not one of a list of what was taken out", e);
        }
        throw new IOException("line " + number + " is not one of a list of what was taken out");
    }
}
