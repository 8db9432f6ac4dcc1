package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.commonhold.search.Related;

/** What topics are called, for templates: {@code inject:topicNames}. */
@ApplicationScoped
@Named("topicNames")
public class TopicNames {

    private final Related search;

    TopicNames(Related search) {
        this.search = search;
    }

    /** The title of the page about the topic, or the words of its slug where it has none. */
    public String of(String slug) {
        return search.topics().called(slug);
    }
}
