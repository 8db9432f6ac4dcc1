package org.commonhold.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.RevisionId;
import org.commonhold.kernel.Slug;
import org.jspecify.annotations.Nullable;

/** Words and wishes for the tests of pages. */
public final class Writing {

    private Writing() {}

    /** A guide with a title and a body and nothing else. */
    public static Content guide(String title, String body) {
        return guide(title, body, List.of(), List.of());
    }

    /** A guide with topics and aliases. */
    public static Content guide(String title, String body, List<String> topics, List<String> aliases) {
        return new Content("guide", title, "en", topics, aliases, Map.of(), body);
    }

    /** The wish to start a page. */
    public static Edit start(Content content) {
        return edit(null, null, content, nonce());
    }

    /** The wish to continue a page on top of a revision. */
    public static Edit next(Revision base, Content content) {
        return edit(base.slug(), base.id(), content, nonce());
    }

    /** Any wish. */
    public static Edit edit(@Nullable Slug page, @Nullable RevisionId base, Content content, String nonce) {
        return new Edit(page, base, content, "a test", nonce, Actor.visitor(nonce), false);
    }

    /** Starts a page, which has to work, and reads it back. */
    public static Revision make(Pages pages, Content content) {
        EditOutcome outcome = pages.edit(start(content));
        if (outcome instanceof EditOutcome.Saved saved) {
            return Objects.requireNonNull(pages.head(saved.page()).orElse(null));
        }
        throw new AssertionError("not saved: " + outcome);
    }

    /** The wish to do something to a page as a whole. */
    public static PageWish wish(String page) {
        String form = nonce();
        return new PageWish(Slug.of(page), "a test", form, Nonces.visitor(form));
    }

    /** What comes of it where all of these are done at the same time, by sixteen at most. */
    static <T> List<T> atOnce(List<? extends Callable<? extends T>> all) throws Exception {
        List<T> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(Math.min(16, all.size()))) {
            List<Future<? extends T>> running = new ArrayList<>();
            all.forEach(one -> running.add(threads.submit(one)));
            for (Future<? extends T> one : running) {
                answers.add(one.get());
            }
        }
        return answers;
    }

    /** A form's nonce. */
    public static String nonce() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
