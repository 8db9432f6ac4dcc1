package org.commonhold.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * What the commons says means the same: the page at {@link #SLUG}, a line each, such as {@code lived experience =
 * experts by experience}. It is read from the index, so an edit is in force as soon as it can be found; a line that is
 * none is text like any other.
 */
final class Synonyms {

    /** The address of the page. */
    static final String SLUG = "synonyms";

    static final Synonyms NONE = new Synonyms(Map.of());

    private static final int MOST_LINES = 500;
    private static final int MOST_SIDES = 6;
    private static final int MOST_WORDS = 5;

    /** Of all lines together; each is looked up wherever its words are asked. */
    private static final int MOST_OTHERS = 5;

    private static final int LONGEST = 80;

    /** By the words of one side, all others. */
    private final Map<String, Set<String>> others;

    private Synonyms(Map<String, Set<String>> others) {
        this.others = others;
    }

    static Synonyms in(IndexReader reader) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        ScoreDoc[] found = searcher.search(new TermQuery(new Term(Fields.SLUG, SLUG)), 1).scoreDocs;
        if (found.length == 0) {
            return NONE;
        }
        Document page = searcher.storedFields().document(found[0].doc, Set.of(Fields.BODY));
        String body = page.get(Fields.BODY);
        return body == null ? NONE : read(body);
    }

    static Synonyms read(String text) {
        Map<String, Set<String>> others = new HashMap<>();
        text.lines().filter(line -> line.contains("=")).limit(MOST_LINES).forEach(line -> {
            List<String> sides = sides(line);
            for (String one : sides) {
                for (String other : sides) {
                    Set<String> same = others.computeIfAbsent(one, _ -> new LinkedHashSet<>());
                    if (!one.equals(other) && same.size() < MOST_OTHERS) {
                        same.add(other);
                    }
                }
            }
        });
        return new Synonyms(others);
    }

    /** The sides of a line, each as words; none where any side is not one to five words. */
    private static List<String> sides(String line) {
        List<String> sides = new ArrayList<>();
        for (String side : line.split("=", MOST_SIDES + 1)) {
            List<String> words = side.length() > LONGEST ? List.of() : Fields.terms(side);
            if (words.isEmpty() || words.size() > MOST_WORDS) {
                return List.of();
            }
            sides.add(String.join(" ", words));
        }
        return sides.size() > MOST_SIDES ? List.of() : sides;
    }

    /** What means the same as these words; empty where nothing is known to. */
    Set<String> of(List<String> words) {
        return words.size() > MOST_WORDS ? Set.of() : others.getOrDefault(String.join(" ", words), Set.of());
    }

    boolean isEmpty() {
        return others.isEmpty();
    }
}
