package org.commonhold.portability;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an import did, and what it did not and why, in sentences for the person who started it. Told from several threads. */
public final class ImportReport {

    /** One thing worth knowing about one file. */
    public record Note(String path, String what) {}

    private static final int EXAMPLES = 5;

    private final List<Note> leftOut = new ArrayList<>();
    private final Set<Note> notes = new LinkedHashSet<>();
    private int files;
    private int started;
    private int continued;
    private int unchanged;
    private int revisions;

    ImportReport() {}

    synchronized void found(int number) {
        files = number;
    }

    synchronized void started(int versions) {
        started++;
        revisions += versions;
    }

    synchronized void continued(int versions) {
        if (versions == 0) {
            unchanged++;
        } else {
            continued++;
            revisions += versions;
        }
    }

    synchronized void unchanged() {
        unchanged++;
    }

    /** A page that did not come in. */
    synchronized void leftOut(String path, String why) {
        leftOut.add(new Note(path, why));
    }

    /** A page that came in otherwise than it lay there. */
    synchronized void note(String path, String what) {
        notes.add(new Note(path, what));
    }

    /** How many pages began here. */
    public int pagesStarted() {
        return started;
    }

    /** How many pages that had come in before got something new. */
    public int pagesContinued() {
        return continued;
    }

    /** How many pages were as they had come in before. */
    public int pagesUnchanged() {
        return unchanged;
    }

    /** How many revisions were published. */
    public int revisionsPublished() {
        return revisions;
    }

    /** What did not come in, by file. */
    public List<Note> pagesLeftOut() {
        return List.copyOf(leftOut);
    }

    /** What came in otherwise than it lay there. */
    public List<Note> remarks() {
        return List.copyOf(notes);
    }

    /** The report in short: figures, and of each kind of remark some examples. */
    public synchronized String summary() {
        return figures() + section("Left out", leftOut, EXAMPLES) + section("Worth a look", notes, EXAMPLES);
    }

    /** The report in full. */
    public synchronized String full() {
        return figures()
                + section("Left out", leftOut, Integer.MAX_VALUE)
                + section("Worth a look", notes, Integer.MAX_VALUE);
    }

    private String figures() {
        return "%d files: %d new pages, %d continued, %d unchanged, %d left out; %d revisions published.%n"
                .formatted(files, started, continued, unchanged, leftOut.size(), revisions);
    }

    private static String section(String title, Collection<Note> notes, int examples) {
        if (notes.isEmpty()) {
            return "";
        }
        Map<String, List<String>> byKind = new LinkedHashMap<>();
        notes.forEach(note ->
                byKind.computeIfAbsent(note.what(), what -> new ArrayList<>()).add(note.path()));
        StringBuilder out = new StringBuilder("\n" + title + ":\n");
        byKind.forEach((what, paths) -> {
            out.append("  ").append(what);
            out.append(paths.size() > 1 ? " (" + paths.size() + " times)\n" : "\n");
            paths.stream()
                    .limit(examples)
                    .forEach(path -> out.append("    ").append(path).append('\n'));
            if (paths.size() > examples) {
                out.append("    ... and ").append(paths.size() - examples).append(" more\n");
            }
        });
        return out.toString();
    }
}
