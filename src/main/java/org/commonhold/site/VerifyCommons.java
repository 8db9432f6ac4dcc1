package org.commonhold.site;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.commonhold.ledger.ChainReport;
import org.commonhold.ledger.Ledger;
import org.commonhold.page.Pages;

/** Recomputes the ledger's chain, and the words that it vouches for, and names the first entry that does not hold. */
final class VerifyCommons implements Command {

    private static final int SHOWN = 20;

    @Override
    public int run(Errand errand) throws SQLException {
        Connection connection = errand.connection();
        PrintStream out = errand.out();
        ChainReport chain = Ledger.verify(connection);
        if (!chain.holds()) {
            out.printf(
                    "The ledger is broken at entry %d: %s. The %d entries before it hold.%n",
                    chain.brokenAt(), chain.problem(), chain.entries());
            return 1;
        }
        out.printf("The ledger holds: %d entries, each chained to the one before.%n", chain.entries());
        List<String> problems = Pages.verify(connection);
        problems.stream().limit(SHOWN).forEach(problem -> out.println("Not as published: " + problem + "."));
        if (problems.isEmpty()) {
            out.println("Every revision has the words that the ledger vouches for.");
            return 0;
        }
        out.printf("%d revisions do not hold.%n", problems.size());
        return 1;
    }
}
