package org.commonhold.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.commonhold.kernel.Database;
import org.commonhold.page.Question;
import org.commonhold.page.Questions;
import org.commonhold.search.SearchResults;
import org.commonhold.web.Callers;
import org.jspecify.annotations.Nullable;

/**
 * Tells the board of questions that a search found nothing at all, not even by another spelling, and says what the board has
 * of it already.
 */
@ApplicationScoped
class CountMisses {

    private final Questions questions;
    private final Callers callers;
    private final Database database;

    CountMisses(Questions questions, Callers callers, Database database) {
        this.database = database;
        this.questions = questions;
        this.callers = callers;
    }

    /** @param narrowed whether only a part was searched, which says nothing of the rest */
    void look(String words, boolean narrowed, SearchResults results) {
        if (results.total() == 0
                && results.complete()
                && results.didYouMean() == null
                && !words.isEmpty()
                && !narrowed) {
            questions.missed(words, callers.caller());
        }
    }

    /** The question that the board has of these words where nothing was found, or null; null also where nobody can tell. */
    @Nullable
    Question asked(String words, SearchResults results) {
        return results.total() > 0 || words.isEmpty()
                ? null
                : database.ask(() -> questions.asked(words), Optional::<Question>empty)
                        .orElse(null);
    }
}
