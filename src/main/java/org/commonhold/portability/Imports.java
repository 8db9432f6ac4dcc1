package org.commonhold.portability;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.commonhold.kernel.Settings;
import org.commonhold.ledger.Ledger;
import org.commonhold.page.Arrivals;
import org.commonhold.page.Kinds;

/** The door by which whole folders of Markdown come in. The form of a folder is told in {@code docs/importing.md}. */
@ApplicationScoped
public class Imports {

    private final Arrivals arrivals;
    private final Kinds kinds;
    private final Ledger ledger;
    private final Settings settings;
    private final ImportedItems imported;

    Imports(Arrivals arrivals, Kinds kinds, Ledger ledger, Settings settings, ImportedItems imported) {
        this.arrivals = arrivals;
        this.kinds = kinds;
        this.ledger = ledger;
        this.settings = settings;
        this.imported = imported;
    }

    /**
     * Brings in a folder. What came in before under the same name and path and has not changed is left alone, so that a
     * run that was cut short, or is repeated, goes on where the last one ended. Each page comes in whole or not at all.
     *
     * @throws IOException where the folder cannot be read at all
     * @throws IllegalStateException where the database went away for longer than a minute; a further run goes on
     */
    public ImportReport run(ImportOrder order, Progress progress) throws IOException {
        return new ImportFolder(order, arrivals, kinds, ledger, settings, imported, progress).run();
    }
}
