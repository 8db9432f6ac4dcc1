package org.commonhold.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonhold.kernel.PageId;
import org.commonhold.kernel.RevisionId;
import org.commonhold.kernel.Slug;
import org.commonhold.kernel.Subject;
import org.commonhold.ledger.Entry;
import org.commonhold.ledger.Event;
import org.jspecify.annotations.Nullable;

/** A commons in memory: what is public, and the ledger of how it came to be. */
final class Shelf implements Source, History {

    static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    private final Map<Long, PublicText> texts = new ConcurrentSkipListMap<>();
    private final List<Entry> ledger = new ArrayList<>();
    private final Set<Long> unreadable = ConcurrentHashMap.newKeySet();
    private volatile boolean away;

    /** A page of English text in a kind, with topics. */
    static PublicText page(long id, String title, String kind, List<String> topics, String body) {
        return page(id, title, kind, topics, body, "en", List.of());
    }

    /** A page about a place, last changed in a year. */
    static PublicText about(
            long id, String title, String language, String place, int year, List<String> topics, String body) {
        PublicText page = page(id, title, "case-study", topics, body, language, List.of());
        return with(page, page.slug(), List.of(place), year);
    }

    /** A page whose address is not its title. */
    static PublicText named(long id, String slug, String title, String kind, String body) {
        return with(page(id, title, kind, List.of(), body), new Slug(slug), List.of(), 2026);
    }

    /** A page that opens with its field. */
    static PublicText opening(long id, String title, String field, String body) {
        PublicText page = page(id, title, "topic", List.of(), body);
        PublicText.Part part = new PublicText.Part(field, "field", "In a sentence");
        return with(page, page.slug(), field, List.of(part), List.of(), 2026);
    }

    private static PublicText with(PublicText page, Slug slug, List<String> places, int year) {
        return with(page, slug, page.lead(), page.fields(), places, year);
    }

    private static PublicText with(
            PublicText page, Slug slug, String lead, List<PublicText.Part> fields, List<String> places, int year) {
        return new PublicText(
                page.subject(),
                page.revision(),
                slug,
                page.title(),
                page.kind(),
                lead,
                page.language(),
                page.aliases(),
                page.topics(),
                places,
                fields,
                page.body(),
                page.sections(),
                page.changedAt(),
                year,
                copy(slug, page.aliases(), page.body()));
    }

    static PublicText page(
            long id,
            String title,
            String kind,
            List<String> topics,
            String body,
            String language,
            List<String> aliases) {
        return page(id, Slug.of(title), title, kind, topics, body, language, aliases);
    }

    static PublicText page(
            long id,
            Slug slug,
            String title,
            String kind,
            List<String> topics,
            String body,
            String language,
            List<String> aliases) {
        int stop = body.indexOf(". ");
        return new PublicText(
                new PageId(id).subject(),
                1,
                slug,
                title,
                kind,
                stop < 0 ? body.substring(0, Math.min(200, body.length())) : body.substring(0, stop + 1),
                language,
                aliases,
                topics,
                List.of(),
                List.of(),
                body,
                List.of(),
                BEGINNING.plus(Duration.ofHours(id)),
                2026,
                copy(Slug.of(title), aliases, body));
    }

    /** A copy whose words are its body, with links as its body spells them. */
    static Copy copy(Slug slug, List<String> aliases, String body) {
        List<Slug> names =
                Stream.concat(Stream.of(slug), aliases.stream().map(Slug::of)).toList();
        Set<Slug> links = Pattern.compile("\\[\\[([^]]+)]]")
                .matcher(body)
                .results()
                .map(link -> Slug.of(link.group(1)))
                .collect(Collectors.toSet());
        return new Copy(names, links, body);
    }

    /** Publishes a text; the number of its entry. */
    long publish(PublicText text) {
        texts.put(text.subject().pageId().value(), text);
        return record(text.subject().pageId());
    }

    /** Takes a page out of the public; the number of the entry. */
    long withdraw(long page) {
        texts.remove(page);
        return record(new PageId(page));
    }

    void unreadable(long page) {
        unreadable.add(page);
    }

    /** The database is away, or back. */
    void away(boolean away) {
        this.away = away;
    }

    /** The ledger as a backup had it: only its first entries. */
    void restore(int entries) {
        synchronized (ledger) {
            ledger.subList(entries, ledger.size()).clear();
        }
    }

    private long record(PageId page) {
        synchronized (ledger) {
            long seq = ledger.size() + 1L;
            ledger.add(new Entry(
                    seq,
                    BEGINNING.plusNanos(System.nanoTime()),
                    "shipped",
                    "test",
                    new Event.RevisionPublished(page, new RevisionId(seq), 1, "00")));
            return seq;
        }
    }

    /** A search over this shelf, open, which has taken everything there is. */
    Search open(Path directory) {
        return open(directory, null);
    }

    /** The same, which ranks by meaning, too, and knows that of every text. */
    Search openWithMeaning(Path directory) {
        Search search = open(directory, directory.resolve("native"));
        settleMeaning(search);
        return search;
    }

    private Search open(Path directory, @Nullable Path nativeCode) {
        Search search = new Search(directory, this, List.of(this), new TimeLimit(Duration.ofSeconds(10)), nativeCode);
        search.open();
        settle(search);
        return search;
    }

    /** Waits until the meaning of every text is known. */
    static void settleMeaning(Search search) {
        long until = System.nanoTime() + Duration.ofMinutes(10).toNanos();
        while (!search.isMeaningSettled()) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            assertThat(System.nanoTime()).as("all is told in time").isLessThan(until);
        }
    }

    /** Waits until the index is whole and up to date. */
    void settle(Search search) {
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!search.waitFor(head(), Duration.ofMillis(20))) {
            catchUp(search);
            if (System.nanoTime() > until) {
                throw new AssertionError("the index does not catch up: " + search.status());
            }
        }
    }

    /** What the ledger's thread does. */
    void catchUp(Search search) {
        List<Entry> next = after(search.follower().position(), 200);
        while (!next.isEmpty()) {
            search.follower().apply(next);
            next = after(search.follower().position(), 200);
        }
    }

    @Override
    public String type() {
        return Subject.PAGE;
    }

    @Override
    public @Nullable String kindCalled(String words) {
        String name = Slug.of(words).value().replaceFirst("s$", "");
        return Set.of("practice", "case-study", "tool", "guide").contains(name) ? name : null;
    }

    @Override
    public List<PublicText> texts(Collection<Subject> subjects) {
        present();
        return subjects.stream()
                .map(subject -> subject.pageId().value())
                .peek(page -> {
                    if (unreadable.contains(page)) {
                        throw new IllegalStateException("row " + page + " is broken");
                    }
                })
                .map(texts::get)
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public List<Subject> after(@Nullable Subject last, int limit) {
        present();
        long from = last == null ? Long.MIN_VALUE : last.pageId().value();
        return texts.keySet().stream()
                .filter(page -> page > from)
                .limit(limit)
                .map(page -> new PageId(page).subject())
                .toList();
    }

    @Override
    public long head() {
        present();
        synchronized (ledger) {
            return ledger.size();
        }
    }

    @Override
    public List<Entry> after(long position, int limit) {
        present();
        synchronized (ledger) {
            int from = (int) Math.min(position, ledger.size());
            return List.copyOf(ledger.subList(from, Math.min(ledger.size(), from + limit)));
        }
    }

    private void present() {
        if (away) {
            throw new IllegalStateException("the database is away");
        }
    }
}
