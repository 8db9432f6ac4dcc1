package org.commonhold.markup;

/** A file's YAML is not what we read; the message says what and in which line. */
public final class MalformedYaml extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;

    MalformedYaml(int line, String problem) {
        super("line " + line + ": " + problem);
        this.line = line;
    }

    /** The line of the file, from 1. */
    public int line() {
        return line;
    }
}
