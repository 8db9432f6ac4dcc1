package org.commonhold.activity;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.function.Supplier;
import org.commonhold.kernel.NoSuchThing;
import org.commonhold.kernel.PublicAddress;
import org.commonhold.web.Answers;
import org.commonhold.web.Version;

/** The forms in which a feed is written. */
enum FeedForm {
    ATOM(".atom", "application/atom+xml"),
    JSON(".json", "application/feed+json");

    private final String ending;
    private final String type;

    FeedForm(String ending, String type) {
        this.ending = ending;
        this.type = type;
    }

    /**
     * The form that the last part of an address asks for.
     *
     * @throws NoSuchThing where it asks for none of them
     */
    static FeedForm of(String file) {
        return Arrays.stream(values())
                .filter(form -> file.endsWith(form.ending))
                .findFirst()
                .orElseThrow(() -> new NoSuchThing("feed " + file));
    }

    /** The last part of an address without its ending. */
    String stem(String file) {
        return file.substring(0, file.length() - ending.length());
    }

    String ending() {
        return ending;
    }

    String type() {
        return type;
    }

    /** A feed in this form, made only where whoever asks does not have it yet. */
    Response answer(Version version, HttpHeaders asking, Supplier<Feed> feed, PublicAddress address) {
        return Answers.open(version, asking, type, () -> write(feed.get(), address));
    }

    private String write(Feed feed, PublicAddress address) {
        return switch (this) {
            case ATOM -> WriteAtom.write(feed, address);
            case JSON -> WriteJsonFeed.write(feed, address, ending);
        };
    }
}
