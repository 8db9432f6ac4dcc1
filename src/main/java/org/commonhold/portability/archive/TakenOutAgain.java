package org.commonhold.portability.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonhold.ledger.Event;
import org.commonhold.ledger.QuestionEvent;
import org.commonhold.page.Pages;
import org.commonhold.page.Questions;
import org.commonhold.page.TakenOutBefore;

/**
 * What became of the lists of what was taken out.
 *
 * @param erased how many revisions and questions lost their words again
 * @param before how many had none in the archive already
 * @param unknown those that the archive does not have, as in a list
 */
record TakenOutAgain(int erased, int before, List<String> unknown) {

    static TakenOutAgain in(Connection connection, List<Tombstone> tombstones) throws SQLException {
        int erased = 0;
        int before = 0;
        List<String> unknown = new ArrayList<>();
        Set<Event> seen = new HashSet<>();
        for (Tombstone tombstone : tombstones) {
            if (seen.add(tombstone.what())) {
                switch (again(connection, tombstone.what())) {
                    case TAKEN_OUT -> erased++;
                    case WAS_TAKEN_OUT -> before++;
                    case UNKNOWN -> unknown.add(tombstone.line());
                }
            }
        }
        return new TakenOutAgain(erased, before, unknown);
    }

    private static TakenOutBefore again(Connection connection, Event what) throws SQLException {
        return switch (what) {
            case Event.RevisionSuppressed revision -> Pages.suppressAgain(connection, revision);
            case QuestionEvent.Withdrawn question -> Questions.withdrawAgain(connection, question);
            default -> throw new IllegalStateException("takes nothing out: " + what.type());
        };
    }
}
