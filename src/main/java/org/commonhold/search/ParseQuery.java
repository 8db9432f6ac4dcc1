package org.commonhold.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonhold.search.Wanted.Clause;
import org.commonhold.search.Wanted.Named;
import org.commonhold.search.Wanted.Phrase;
import org.commonhold.search.Wanted.Word;
import org.jspecify.annotations.Nullable;

/**
 * Reads a query: words, "phrases", kind:, topic:, place:, title: and lang:, any of them after a hyphen, and OR between
 * them, which binds closer than standing side by side. Everything else is text; nothing is an error (SAFETY row 27).
 */
final class ParseQuery {

    private static final int MAX_CLAUSES = 32;

    private final ReadClause reading;

    /** What must be there, each as the clauses of which one is enough. */
    private final List<List<Clause>> units = new ArrayList<>();

    private final List<Clause> excluded = new ArrayList<>();
    private int clauses;

    private ParseQuery(String text) {
        this.reading = new ReadClause(text);
    }

    static Wanted parse(String typed) {
        String text = Fields.cut(typed, SearchQuery.MAX_TEXT);
        ParseQuery parse = new ParseQuery(text);
        parse.run();
        return parse.wanted(text);
    }

    private void run() {
        @Nullable List<Clause> last = null;
        @Nullable Word or = null;
        while (clauses < MAX_CLAUSES && reading.next()) {
            Word again = reading.or();
            if (again != null) {
                or = or == null ? again : or;
                continue;
            }
            boolean not = reading.not();
            Clause clause = reading.clause();
            if (clause == null) {
                continue;
            }
            clauses++;
            if (!not && or != null && last != null) {
                last.add(clause);
                or = null;
                continue;
            }
            text(or);
            or = null;
            if (not) {
                excluded.add(clause);
                last = null;
            } else {
                last = new ArrayList<>(List.of(clause));
                units.add(last);
            }
        }
        text(or);
    }

    /** An OR that joins nothing is a word like any other. */
    private void text(@Nullable Word or) {
        if (or != null) {
            units.add(List.of(or));
        }
    }

    private Wanted wanted(String text) {
        List<Word> words = new ArrayList<>();
        List<String> phrases = new ArrayList<>();
        List<Named> named = new ArrayList<>();
        List<List<Clause>> alternatives = new ArrayList<>();
        // Saying a word twice means no more, and would cost twice.
        Set<String> seen = new HashSet<>();
        for (List<Clause> unit : units) {
            switch (unit.getFirst()) {
                case Clause _ when unit.size() > 1 -> alternatives.add(List.copyOf(unit));
                case Word word when seen.add(Fields.name(word.text())) -> words.add(word);
                case Word _ -> {}
                case Phrase phrase -> phrases.add(phrase.text());
                case Named clause -> named.add(clause);
            }
        }
        List<String> without = new ArrayList<>();
        List<Named> namedExcluded = new ArrayList<>();
        for (Clause clause : excluded) {
            switch (clause) {
                case Word word -> without.add(word.text());
                case Phrase phrase -> without.add(phrase.text());
                case Named one -> namedExcluded.add(one);
            }
        }
        return new Wanted(text, words, phrases, without, alternatives, named, namedExcluded);
    }
}
