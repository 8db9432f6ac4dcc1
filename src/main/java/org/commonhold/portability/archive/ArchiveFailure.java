package org.commonhold.portability.archive;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Why an archive cannot be made or restored: one sentence for the person who asked for it. */
public final class ArchiveFailure extends Exception {

    private static final long serialVersionUID = 1L;

    ArchiveFailure(String sentence) {
        super(sentence);
    }

    ArchiveFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** What the person may read. */
    public String sentence() {
        return String.valueOf(getMessage());
    }

    /** The failure behind an error in a file. */
    static ArchiveFailure in(Path file, IOException error) {
        String said = String.valueOf(error.getMessage());
        if (said.contains("No space left on device") || said.contains("Disk quota exceeded")) {
            return new ArchiveFailure("The disk that holds " + file + " is full: make room and try again.", error);
        }
        if (error instanceof NoSuchFileException) {
            return new ArchiveFailure("There is no " + said + ".", error);
        }
        if (error instanceof AccessDeniedException) {
            return new ArchiveFailure(file + " cannot be used by this user.", error);
        }
        return new ArchiveFailure(file + " cannot be used: " + error, error);
    }

    static ArchiveFailure damaged(Path file, String how) {
        return new ArchiveFailure(file + " is damaged or no archive of a commons: " + how + ". Nothing was restored.");
    }
}
