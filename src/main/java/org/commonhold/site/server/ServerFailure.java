package org.commonhold.site.server;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why Commonhold cannot run here: the message is for the person who starts it and says what they can do. */
public final class ServerFailure extends Exception {

    private static final long serialVersionUID = 1L;

    public ServerFailure(String sentence) {
        super(sentence);
    }

    public ServerFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The failure behind an error in a file under the place: disk full and missing rights get their own sentence. */
    static ServerFailure in(Path place, IOException error) {
        if (tellsOfFullDisk(error.getMessage())) {
            return new ServerFailure(diskFull(place), error);
        }
        if (error instanceof AccessDeniedException || contains(error.getMessage(), "Read-only file system")) {
            return new ServerFailure(
                    place + " cannot be written by this user: give it write access or choose another with --data.",
                    error);
        }
        return new ServerFailure(place + " cannot be used: " + error, error);
    }

    static String diskFull(Path place) {
        return "The disk that holds " + place + " is full: make room and start again.";
    }

    static boolean tellsOfFullDisk(@Nullable String text) {
        return contains(text, "No space left on device") || contains(text, "Disk quota exceeded");
    }

    private static boolean contains(@Nullable String text, String part) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
