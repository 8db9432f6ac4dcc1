package org.commonhold.site.trial;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;
import org.commonhold.site.trial.Visitor.Form;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who writes without pause on pages of their own, a new word with each save, and takes down each save when it
 * was answered. A save without an answer is sent again, the same form, until it is answered.
 */
final class Writer implements Runnable {

    private static final int SAVES_FOR_EACH_PAGE = 10;
    private static final long PAUSE_MILLIS = 40;

    /** One save that was answered with a redirect. */
    record Saved(String page, String word, Instant at) {}

    private record Pending(Form form, String word) {}

    private final Visitor visitor;
    private final String name;
    private final RandomGenerator random;
    private final List<Saved> acknowledged = new CopyOnWriteArrayList<>();
    private final List<String> problems = new CopyOnWriteArrayList<>();
    private final List<String> resent = new CopyOnWriteArrayList<>();

    private volatile boolean ending;
    private String page = "";
    private int words;
    private @Nullable Pending pending;
    private @Nullable Form last;
    private boolean wasCutOff;

    Writer(Visitor visitor, String name, RandomGenerator random) {
        this.visitor = visitor;
        this.name = name;
        this.random = random;
    }

    /** What was acknowledged so far, in this order. */
    List<Saved> acknowledged() {
        return acknowledged;
    }

    /** What no save should ever meet. */
    List<String> problems() {
        return problems;
    }

    /** Words whose form had to be sent more than once. */
    List<String> resent() {
        return resent;
    }

    /** Lets the save under way end, with as many attempts as it takes. */
    void end() {
        ending = true;
    }

    @Override
    public void run() {
        try {
            while (!ending || pending != null) {
                step();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            problems.add(name + " broke off: " + e);
        }
    }

    private void step() throws InterruptedException {
        try {
            if (pending == null) {
                sendLastAgainAfterCut();
                pending = begin();
            }
            send(pending);
        } catch (IOException e) {
            wasCutOff = true;
            if (pending != null && !resent.contains(pending.word())) {
                resent.add(pending.word());
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private Pending begin() throws IOException, InterruptedException {
        int number = words + 1;
        String word = name + "x" + number;
        if (number % SAVES_FOR_EACH_PAGE == 1) {
            Form form = visitor.open("/new?kind=practice&title=Trial+" + word);
            words = number;
            return new Pending(form.with("body", words(word)).with("summary", word), word);
        }
        Form form = visitor.open("/p/" + page + "/edit");
        String expected = acknowledged.getLast().word();
        if (!form.value("summary").isEmpty() || !form.value("body").equals(words(expected))) {
            problems.add("the form of " + page + " does not hold " + expected + " but: " + form.value("body"));
        }
        words = number;
        return new Pending(form.with("body", words(word)).with("summary", word), word);
    }

    private void send(Pending save) throws IOException, InterruptedException {
        HttpResponse<String> answer = visitor.send(save.form());
        if (answer.statusCode() == 303) {
            String address = answer.headers().firstValue("Location").orElse("");
            page = address.replaceFirst(".*/p/", "").replaceFirst("\\?.*", "");
            acknowledged.add(new Saved(page, save.word(), Instant.now()));
            last = save.form();
            pending = null;
            return;
        }
        if (answer.statusCode() < 500) {
            problems.add(save.word() + " was answered " + answer.statusCode() + ": " + answer.body());
            pending = null;
            ending = true;
        }
        throw new IOException("answered " + answer.statusCode());
    }

    /** As people do who go back after something seemed to have gone wrong. */
    private void sendLastAgainAfterCut() throws IOException, InterruptedException {
        Form again = last;
        if (wasCutOff && again != null && random.nextBoolean()) {
            int status = visitor.send(again).statusCode();
            if (status >= 500) {
                throw new IOException("answered " + status);
            }
            if (status != 303) {
                problems.add("the form saved last, sent again, was answered " + status);
            }
        }
        wasCutOff = false;
    }

    static String words(String word) {
        return "People share power here. The word of this save is " + word + ".";
    }
}
