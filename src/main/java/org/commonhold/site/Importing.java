package org.commonhold.site;

import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commonhold.kernel.Authority;
import org.commonhold.ledger.Ledger;
import org.commonhold.page.Origin;
import org.commonhold.portability.ImportOrder;
import org.commonhold.portability.ImportReport;
import org.commonhold.portability.Imports;
import org.commonhold.search.Search;
import org.jspecify.annotations.Nullable;

/** The application while it imports: folder after folder, then done. */
public final class Importing implements QuarkusApplication {

    /** Pages are readable at once, so nobody needs to wait longer for them to be found: the site goes on from there. */
    private static final Duration INDEX_WITHIN = Duration.ofMinutes(2);

    /** What was asked for. Set before the application starts, since that makes this object by itself. */
    private record Order(List<Path> folders, Map<String, String> options, Errand errand) {}

    private static volatile @Nullable Order order;

    private final Imports imports;
    private final Authority gate;
    private final Ledger ledger;
    private final Search search;

    Importing(Imports imports, Authority gate, Ledger ledger, Search search) {
        this.imports = imports;
        this.gate = gate;
        this.ledger = ledger;
        this.search = search;
    }

    static void order(List<Path> folders, Map<String, String> options, Errand errand) {
        order = new Order(folders, options, errand);
    }

    @Override
    public int run(String... args) throws IOException {
        Order asked = Objects.requireNonNull(order);
        PrintStream out = asked.errand().out();
        if (gate.founding() != Authority.Founding.UNFOUNDED) {
            out.println(
                    "This commons is founded: what is imported would have to be reviewed first. Nothing was imported.");
            return 1;
        }
        boolean complete = true;
        for (Path folder : asked.folders()) {
            complete &= bringIn(folder, asked, out);
        }
        if (asked.errand().alone()) {
            out.println(
                    search.waitFor(ledger.head(), INDEX_WITHIN)
                            ? "The pages can be found by search."
                            : "The search index is still being built; the next start goes on with it.");
        } else {
            out.println("The site finds them by search as soon as its index has caught up.");
        }
        return complete ? 0 : 1;
    }

    private boolean bringIn(Path folder, Order asked, PrintStream out) throws IOException {
        Map<String, String> options = asked.options();
        String name = options.getOrDefault("--name", String.valueOf(folder.getFileName()));
        Origin origin = new Origin(
                options.getOrDefault("--source", name),
                options.get("--author"),
                options.get("--licence"),
                options.get("--date"));
        out.println("Importing " + folder + " as \"" + name + "\"");
        ProgressBar bar = new ProgressBar(out);
        ImportReport report;
        try {
            report = imports.run(new ImportOrder(folder, name, origin), bar::show);
        } catch (IllegalStateException e) {
            bar.end();
            out.println("Cut short: " + e.getMessage() + ". What came in stays; run the same again for the rest.");
            return false;
        } finally {
            bar.end();
        }
        out.print(report.summary());
        keep(report, name, asked.errand().data(), out);
        return report.pagesLeftOut().isEmpty();
    }

    private static void keep(ImportReport report, String name, Path data, PrintStream out) throws IOException {
        if (Files.isDirectory(data)) {
            Path file = Files.createDirectories(data.resolve("imports"))
                    .resolve(name.replaceAll("[^\\p{L}\\p{N}._-]", "_").replaceFirst("^\\.+", "_") + ".txt");
            Files.writeString(file, report.full());
            out.println("\nThe whole report: " + file);
        }
    }
}
