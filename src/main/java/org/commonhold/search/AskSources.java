package org.commonhold.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commonhold.kernel.Subject;
import org.jboss.logging.Logger;

/** Asks whoever owns a subject for its public text. */
final class AskSources {

    private static final Logger LOG = Logger.getLogger(AskSources.class);

    private static final int ATTEMPTS = 3;

    private final Map<String, Source> sources = new HashMap<>();
    private final History history;

    AskSources(Iterable<? extends Source> sources, History history) {
        this.history = history;
        for (Source source : sources) {
            if (this.sources.put(source.type(), source) != null) {
                throw new IllegalStateException("two sources for " + source.type());
            }
        }
    }

    Collection<Source> all() {
        return sources.values();
    }

    /** Whether the subject can be found at all. */
    boolean own(Subject subject) {
        return sources.containsKey(subject.type());
    }

    /** The name of the kind that people call so; the words themselves where there is none. */
    String kindCalled(String words) {
        return sources.values().stream()
                .map(source -> source.kindCalled(words))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(words);
    }

    /** The public text of these subjects; what is left out is not public, or cannot be read and was logged. */
    List<PublicText> texts(Collection<Subject> subjects) {
        Map<String, List<Subject>> byType = new HashMap<>();
        for (Subject subject : subjects) {
            byType.computeIfAbsent(subject.type(), type -> new ArrayList<>()).add(subject);
        }
        List<PublicText> texts = new ArrayList<>();
        byType.forEach((type, some) -> {
            Source source = sources.get(type);
            if (source != null) {
                texts.addAll(texts(source, some));
            }
        });
        return texts;
    }

    private List<PublicText> texts(Source source, List<Subject> subjects) {
        try {
            return source.texts(subjects);
        } catch (RuntimeException e) {
            List<PublicText> texts = new ArrayList<>();
            subjects.forEach(subject -> texts.addAll(one(source, subject)));
            return texts;
        }
    }

    /** One bad row must not stop the others; but where the database is away, nothing is bad and all must come again. */
    private List<PublicText> one(Source source, Subject subject) {
        for (int attempt = 1; ; attempt++) {
            try {
                return source.texts(List.of(subject));
            } catch (RuntimeException e) {
                history.head();
                if (attempt == ATTEMPTS) {
                    LOG.errorf(e, "Cannot be read and will not be found: %s", subject);
                    return List.of();
                }
            }
        }
    }
}
