package org.commonhold.site.trial;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Some who read and some who save while the database comes and goes; every answer is noted with its time. */
final class Bystanders {

    static final List<String> READ = List.of(
            "/p/about",
            "/",
            "/kinds",
            "/kinds/guide",
            "/topics",
            "/search?q=people",
            "/api/v1/pages/about",
            "/api/v1/search?q=people",
            "/api/v1/suggest?q=ab");

    /** One answer. */
    record Answer(String what, int status, long millis, String body) {}

    private static final int READERS = 6;
    private static final int WRITERS = 3;

    private final Site site;
    private final List<String> pages;
    private final List<Answer> reads = Collections.synchronizedList(new ArrayList<>());
    private final List<Answer> saves = Collections.synchronizedList(new ArrayList<>());
    private final List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());
    /** So that no word is ever saved twice on purpose. */
    private static final AtomicInteger WORDS = new AtomicInteger();

    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean ended;

    Bystanders(Site site) throws IOException, InterruptedException {
        this.site = site;
        this.pages = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            Visitor.Form form = site.visitor().open("/new?kind=guide");
            site.visitor().send(form.with("title", "Kept page " + i).with("body", "It begins."));
            pages.add("kept-page-" + i);
        }
    }

    List<String> pages() {
        return pages;
    }

    void begin() {
        for (int i = 0; i < READERS; i++) {
            int offset = i;
            threads.add(Thread.ofPlatform().start(() -> read(offset)));
        }
        for (String page : pages) {
            threads.add(Thread.ofPlatform().start(() -> save(page)));
        }
    }

    private void read(int offset) {
        for (int i = offset; !ended; i++) {
            String address = READ.get(i % READ.size());
            try {
                note(reads, address, System.nanoTime(), site.visitor().get(address));
            } catch (IOException e) {
                reads.add(new Answer(address, 0, 0, String.valueOf(e)));
            } catch (InterruptedException e) {
                return;
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    private void save(String page) {
        try {
            String all = "It begins.";
            while (!ended) {
                String word = "word" + WORDS.incrementAndGet() + "x";
                Visitor.Form form;
                try {
                    form = site.visitor().open("/p/" + page + "/edit");
                } catch (IOException e) {
                    // The form itself cannot be had now: what an older one holds must come back all the same.
                    form = new Visitor.Form(
                            "/p/" + page + "/revisions",
                            Map.of(
                                    "form",
                                    "nonce-of-an-older-form-" + WORDS.get(),
                                    "base",
                                    "1",
                                    "kind",
                                    "guide",
                                    "title",
                                    "Kept page",
                                    "language",
                                    "en"));
                }
                String text = form.value("body").isEmpty() ? all : form.value("body");
                Visitor.Form filled = form.with("body", text + "\n\n" + word);
                long before = System.nanoTime();
                HttpResponse<String> answer = site.visitor().send(filled);
                note(saves, word, before, answer);
                if (answer.statusCode() == 303) {
                    acknowledged.add(page + " " + word);
                }
                LockSupport.parkNanos(50_000_000);
            }
        } catch (IOException e) {
            saves.add(new Answer(page, 0, 0, String.valueOf(e)));
        } catch (InterruptedException e) {
            // The trial is over.
        }
    }

    private static void note(List<Answer> list, String what, long before, HttpResponse<String> answer) {
        list.add(new Answer(what, answer.statusCode(), (System.nanoTime() - before) / 1_000_000, answer.body()));
    }

    List<Answer> reads() {
        return List.copyOf(reads);
    }

    List<Answer> saves() {
        return List.copyOf(saves);
    }

    List<String> acknowledged() {
        return List.copyOf(acknowledged);
    }

    void leave() throws InterruptedException {
        ended = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
