package org.commonhold.portability;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.FieldError;
import org.commonhold.kernel.Settings;
import org.commonhold.kernel.Slug;
import org.commonhold.ledger.Ledger;
import org.commonhold.ledger.Seal;
import org.commonhold.page.Arrival;
import org.commonhold.page.Arrivals;
import org.commonhold.page.Arrived;
import org.commonhold.page.Kinds;
import org.commonhold.page.ReadyArrival;

/**
 * One import: find the files, give each page its address, then read, check and publish page after page, in writes of up
 * to {@value #REVISIONS} revisions. While one group is being written the next is being read.
 */
final class ImportFolder {

    /** DESIGN, "Locks": bulk work groups up to 200 records a transaction. */
    private static final int REVISIONS = 200;

    /** Each may be a lock, and a database has some thousands in all. */
    private static final int LINKS = 1_500;

    private static final String NO_SENSE = "it cannot be made sense of: ";

    private static final Duration DATABASE_COMES_BACK = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(500);

    private final ImportOrder order;
    private final Arrivals arrivals;
    private final Kinds kinds;
    private final Ledger ledger;
    private final ImportedItems imported;
    private final Progress progress;
    private final ImportReport report = new ImportReport();
    private final ReadVersion reading;

    /** A page that has been read, on its way in. */
    private record Incoming(Item item, ReadyArrival ready, int versions, int upto, String digest) {}

    ImportFolder(
            ImportOrder order,
            Arrivals arrivals,
            Kinds kinds,
            Ledger ledger,
            Settings settings,
            ImportedItems imported,
            Progress progress) {
        this.order = order;
        this.arrivals = arrivals;
        this.kinds = kinds;
        this.ledger = ledger;
        this.imported = imported;
        this.progress = progress;
        this.reading = new ReadVersion(kinds, settings, order.origin(), report);
    }

    ImportReport run() throws IOException {
        takeKinds();
        List<Item> items = new FindItems(order.folder(), report).find();
        report.found(items.size());
        Plan plan = new PlanImport(arrivals, imported, order.name()).plan(wishes(items));
        Map<String, Slug> byPlace = new HashMap<>();
        List<Item> planned = new ArrayList<>();
        for (Item item : items) {
            Slug slug = plan.slugs().get(item.path());
            if (slug != null) {
                planned.add(item);
                byPlace.put(item.path(), slug);
            }
        }
        planned.forEach(item -> byPlace.put(item.origin(), byPlace.get(item.path())));
        bringIn(planned, plan, new RewriteLinks(byPlace, report));
        return report;
    }

    /** What another commons calls its kinds comes along where this one has no kind of that name. */
    private void takeKinds() throws IOException {
        Path folder = order.folder().resolve("kinds");
        if (!Files.isDirectory(folder) || !Files.isRegularFile(order.folder().resolve(ExportCommons.MANIFEST))) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.yaml")) {
            for (Path file : files) {
                String name = file.getFileName().toString().replaceFirst("\\.yaml$", "");
                try {
                    if (kinds.kind(name).isEmpty()) {
                        kinds.bring(Files.readString(file));
                        report.note("kinds/" + name, "a kind that was not known here came along");
                    }
                } catch (IllegalArgumentException | IOException e) {
                    report.note("kinds/" + name, "this kind cannot be taken over: " + e.getMessage());
                }
            }
        }
    }

    private List<PlanImport.Wish> wishes(List<Item> items) {
        List<PlanImport.Wish> wishes = new ArrayList<>();
        for (Item item : items) {
            progress.at("reading", wishes.size(), items.size());
            try {
                Words words = Words.read(item.file());
                String slug = Values.text(words.front(), List.of("slug"));
                wishes.add(new PlanImport.Wish(
                        item, Slug.of(slug == null ? reading.title(item, words) : slug), slug != null));
            } catch (Words.NotText e) {
                report.leftOut(item.path(), String.valueOf(e.getMessage()));
            } catch (RuntimeException e) {
                report.leftOut(item.path(), NO_SENSE + e.getMessage());
            }
        }
        return wishes;
    }

    private void bringIn(List<Item> items, Plan plan, RewriteLinks links) {
        List<Incoming> group = new ArrayList<>();
        int revisions = 0;
        int names = 0;
        int done = 0;
        try (ReadAhead<Item, Optional<Incoming>> ahead = new ReadAhead<>(items, item -> read(item, plan, links))) {
            for (Optional<Incoming> next : ahead) {
                done++;
                if (next.isEmpty()) {
                    continue;
                }
                Incoming incoming = next.get();
                if (!group.isEmpty()
                        && (revisions + incoming.versions() > REVISIONS
                                || names + incoming.ready().links() > LINKS)) {
                    write(group);
                    progress.at("writing", done, items.size());
                    group.clear();
                    revisions = 0;
                    names = 0;
                }
                group.add(incoming);
                revisions += incoming.versions();
                names += incoming.ready().links();
            }
        }
        write(group);
        progress.at("writing", done, items.size());
    }

    /** Reads a page with its versions; empty where there is nothing to write. */
    private Optional<Incoming> read(Item item, Plan plan, RewriteLinks links) {
        ImportedItems.Known known = plan.known().get(item.path());
        try {
            List<Words> words = new ArrayList<>();
            for (Item.Old old : item.old()) {
                words.add(Words.read(old.file()));
            }
            words.add(Words.read(item.file()));
            String digest = digest(item, words);
            if (known != null && known.digest().equals(digest)) {
                report.unchanged();
                return Optional.empty();
            }
            int upto = item.old().isEmpty() ? 0 : item.old().getLast().n();
            List<Arrival.Version> versions = versions(item, words, known == null ? 0 : known.upto(), links);
            if (versions.isEmpty()) {
                report.leftOut(item.path(), "it has no words");
                return Optional.empty();
            }
            Slug slug = Objects.requireNonNull(plan.slugs().get(item.path()));
            ReadyArrival ready =
                    ready(item, new Arrival(slug, known == null ? null : known.revision(), versions), plan);
            Optional<Arrived.Invalid> invalid = ready.invalid();
            if (invalid.isPresent()) {
                report.leftOut(item.path(), why(invalid.get()));
                return Optional.empty();
            }
            return Optional.of(new Incoming(item, ready, versions.size(), upto, digest));
        } catch (Words.NotText e) {
            report.leftOut(item.path(), String.valueOf(e.getMessage()));
            return Optional.empty();
        } catch (RuntimeException e) {
            report.leftOut(item.path(), NO_SENSE + e.getMessage());
            return Optional.empty(); // nor may it keep the others out
        }
    }

    private List<Arrival.Version> versions(Item item, List<Words> words, int after, RewriteLinks links) {
        List<Arrival.Version> versions = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            boolean isOld = i < item.old().size();
            if (isOld && item.old().get(i).n() <= after) {
                continue;
            }
            if (words.get(i).body().isBlank()) {
                if (isOld) {
                    report.note(item.path(), "an earlier version without words was passed over");
                }
                continue;
            }
            versions.add(reading.version(item, words.get(i), links));
        }
        return versions;
    }

    /** A page that asks for an address where the very same words stand as shipped is that page. */
    private ReadyArrival ready(Item item, Arrival arrival, Plan plan) {
        ReadyArrival ready = arrivals.prepare(arrival);
        Slug otherwise = plan.otherwise().get(item.path());
        if (otherwise == null || ready.invalid().isPresent()) {
            return ready;
        }
        Optional<Arrivals.Begun> begun =
                arrivals.begunBy(Actor.SHIPPED, ready).filter(page -> !imported.isImported(page.page()));
        if (begun.isEmpty()) {
            return arrivals.prepare(new Arrival(otherwise, null, arrival.versions()));
        }
        List<Arrival.Version> all = arrival.versions();
        // The last version that stands there is sent once more, since an arrival has words: it makes no revision.
        int from = Math.min(begun.get().versions(), all.size() - 1);
        return arrivals.prepare(new Arrival(arrival.slug(), begun.get().head(), all.subList(from, all.size())));
    }

    private void write(List<Incoming> group) {
        if (group.isEmpty()) {
            return;
        }
        try {
            report(group, publish(group));
        } catch (RuntimeException e) {
            if (!answers()) {
                awaitDatabase(e);
                write(notYetHere(group));
            } else if (group.size() == 1) {
                report.leftOut(group.getFirst().item().path(), "the database refused it: " + e.getMessage());
            } else {
                group.forEach(one -> write(List.of(one))); // one page must not keep the others out
            }
        }
    }

    private boolean answers() {
        try {
            return ledger.head() >= 0;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** A database that is started anew is back within seconds; one that stays away ends the run, which can be repeated. */
    private void awaitDatabase(RuntimeException cause) {
        long until = System.nanoTime() + DATABASE_COMES_BACK.toNanos();
        progress.at("waiting for the database", 0, 0);
        while (!answers()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("the database went away", cause);
            }
            try {
                Thread.sleep(POLL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("told to stop", e);
            }
        }
    }

    /** A write whose answer was cut off may have been done all the same. */
    private List<Incoming> notYetHere(List<Incoming> group) {
        Map<String, ImportedItems.Known> here = imported.known(
                order.name(), group.stream().map(one -> one.item().path()).toList());
        List<Incoming> rest = new ArrayList<>();
        for (Incoming one : group) {
            ImportedItems.Known known = here.get(one.item().path());
            if (known == null || !known.digest().equals(one.digest())) {
                rest.add(one);
            } else if (one.ready().isNew()) {
                report.started(one.versions());
            } else {
                report.continued(one.versions());
            }
        }
        return rest;
    }

    private List<Arrived> publish(List<Incoming> group) {
        return ledger.write(() -> group.stream().map(this::publish).toList()).value();
    }

    private Arrived publish(Incoming one) {
        Arrived arrived = arrivals.publish(one.ready());
        if (arrived instanceof Arrived.Published published) {
            imported.keep(
                    order.name(),
                    one.item().path(),
                    new ImportedItems.Known(published.page(), published.head(), one.upto(), one.digest()));
        }
        return arrived;
    }

    private void report(List<Incoming> group, List<Arrived> outcomes) {
        for (int i = 0; i < group.size(); i++) {
            Item item = group.get(i).item();
            switch (outcomes.get(i)) {
                case Arrived.Published published -> {
                    if (group.get(i).ready().isNew()) {
                        report.started(published.revisions());
                    } else {
                        report.continued(published.revisions());
                    }
                }
                case Arrived.ChangedHere here ->
                    report.leftOut(item.path(), "its page was changed here since it came in");
                case Arrived.Invalid invalid -> report.leftOut(item.path(), why(invalid));
                case Arrived.Refused refused -> report.leftOut(item.path(), "the commons is founded");
            }
        }
    }

    private static String why(Arrived.Invalid invalid) {
        return invalid.errors().stream().map(ImportFolder::words).collect(Collectors.joining(", "));
    }

    private static String words(FieldError error) {
        String field = "its " + error.field();
        return switch (error.code()) {
            case REQUIRED -> field + " is missing";
            case TOO_LONG -> field + " is longer than " + error.limit();
            case TOO_MANY -> field + " are more than " + error.limit();
            case TOO_COMPLEX -> field + " is more complex than a page may be";
            case NOT_TEXT -> field + " holds what is no text";
            case NOT_A_LANGUAGE -> field + " is no language tag";
            case NOT_A_CHOICE, NOT_A_DATE, NOT_A_NUMBER, NOT_A_LINK -> field + " has a value that cannot be kept";
        };
    }

    private static String digest(Item item, List<Words> words) {
        String all = item.row() + words.stream().map(Words::hash).collect(Collectors.joining("\n", "\n", ""));
        return Seal.hash(null, all.getBytes(StandardCharsets.UTF_8));
    }
}
