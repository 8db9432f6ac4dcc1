package org.commonhold.search;

import java.util.List;
import org.commonhold.kernel.Slug;
import org.commonhold.kernel.Subject;

/** What a room that shows a subject may ask of search beside: what is related to it. */
public interface Related {

    /** More than these are never given: past them likeness is a matter of taste. */
    int MOST = 5;

    /**
     * Something related.
     *
     * @param slug its address
     * @param lead its opening sentence; may be empty
     * @param language BCP 47
     */
    record One(Slug slug, String title, String kind, String lead, String language) {}

    /**
     * What is related to a subject, most like it first, at most {@value #MOST}; never itself and nothing that is gone. Empty
     * rather than far-fetched. Costs next to nothing unless what it says has changed or is ten minutes old; never throws.
     */
    List<One> related(Subject subject);

    /** What topics are called now. Never throws. */
    Topics topics();

    /** What topics are called at one moment. */
    interface Topics {

        /** The title of the topic's page, or the words of its slug where it has none. */
        String called(String slug);

        /** Letters and digits, others for other titles; may be empty. */
        String version();
    }
}
