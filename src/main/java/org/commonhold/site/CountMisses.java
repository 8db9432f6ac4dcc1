package org.commonhold.site;

import jakarta.enterprise.context.ApplicationScoped;
import org.commonhold.page.Questions;
import org.commonhold.search.SearchResults;
import org.commonhold.web.Callers;

/** Tells the board of questions that a search found nothing at all, not even by another spelling. */
@ApplicationScoped
class CountMisses {

    private final Questions questions;
    private final Callers callers;

    CountMisses(Questions questions, Callers callers) {
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
}
