package org.commonhold.portability.archive;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonhold.kernel.PageId;
import org.commonhold.kernel.RevisionId;
import org.commonhold.ledger.Entry;
import org.commonhold.ledger.Event;

/**
 * One thing that was taken out, as a line of a list: numbers and a hash, no word of what it said.
 *
 * @param at when it was taken out
 * @param position the ledger's entry that says so
 */
record Tombstone(Event.RevisionSuppressed what, Instant at, long position) {

    static final List<String> HEADER = List.of(
            "# What was taken out of this commons after it had been published: numbers only, no words.",
            "# Keep it apart from the archives. After restoring an older one, this list takes the same things out again:",
            "#   ./commonhold restore ARCHIVE --tombstones THIS-FILE",
            "# revision, page's id, revision's id, its number on the page, reason, published hash, when, ledger entry");

    private static final Pattern LINE = Pattern.compile(
            "revision (\\d{1,18}) (\\d{1,18}) (\\d{1,9}) ([a-z]{1,20}) ([0-9a-f]{64}) (\\S{1,40}) (\\d{1,18})");

    static Tombstone of(Entry entry, Event.RevisionSuppressed what) {
        return new Tombstone(what, entry.at(), entry.seq());
    }

    String line() {
        return String.join(
                " ",
                "revision",
                Long.toString(what.page().value()),
                Long.toString(what.revision().value()),
                Integer.toString(what.n()),
                what.reason(),
                what.payloadHash(),
                at.toString(),
                Long.toString(position));
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
        Matcher parts = LINE.matcher(line);
        if (parts.matches()) {
            try {
                Event.RevisionSuppressed what = new Event.RevisionSuppressed(
                        new PageId(Long.parseLong(parts.group(1))),
                        new RevisionId(Long.parseLong(parts.group(2))),
                        Integer.parseInt(parts.group(3)),
                        parts.group(4),
                        parts.group(5));
                return new Tombstone(what, Instant.parse(parts.group(6)), Long.parseLong(parts.group(7)));
            } catch (DateTimeParseException | IllegalArgumentException e) {
                throw new IOException("line " + number + " is not one of a list of what was taken out", e);
            }
        }
        throw new IOException("line " + number + " is not one of a list of what was taken out");
    }
}
