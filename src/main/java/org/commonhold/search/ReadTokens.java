package org.commonhold.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.index.IndexReader;
import org.commonhold.search.Wanted.Word;

/**
 * Takes the words of a query apart by the rules of the languages that they may be of. What is typed between two blanks
 * is one word in some languages and a sentence in others.
 */
final class ReadTokens {

    /** Chinese is asked by each two neighbouring signs, so a long sentence is many. */
    private static final int MOST = 64;

    private record Place(int start, int end) {}

    private static final Comparator<Place> IN_ORDER =
            Comparator.comparingInt(Place::start).thenComparingInt(Place::end);

    private final String language;
    private final List<String> languages;

    /** @param inUse the languages of the texts, those with most texts first */
    ReadTokens(Wanted wanted, List<String> inUse) {
        this.language = DetectLanguage.ofQuery(wanted.text(), inUse);
        // A query that says which language it is in is stemmed by that one's rules alone.
        boolean says = !language.equals(Languages.UNKNOWN) && inUse.contains(language);
        this.languages = says ? List.of(language) : inUse;
    }

    List<Token> read(List<Word> words) {
        List<Token> tokens = new ArrayList<>();
        for (Word word : words) {
            tokens.addAll(read(word));
        }
        return List.copyOf(tokens.subList(0, Math.min(MOST, tokens.size())));
    }

    /** The stems that a word may have. */
    Set<String> stems(String word) {
        return stems(word, languages);
    }

    /**
     * The stems of a word that texts have as it was typed: by the rules of the languages in which it is written here, since
     * those of another language make other words of it.
     */
    Set<String> stems(Token written, IndexReader reader) throws IOException {
        if (languages.size() == 1 || !written.isWord()) {
            return written.stems();
        }
        List<String> writing = LanguagesInUse.writing(written.whole(), languages, reader);
        return writing.isEmpty() ? written.stems() : stems(written.typed(), writing);
    }

    private static Set<String> stems(String word, List<String> by) {
        Set<String> stems = new LinkedHashSet<>();
        by.forEach(one -> stems.addAll(Fields.terms(Languages.stemming(one), word)));
        return stems;
    }

    /** The stems of words that stand together, in each language that leaves none of them out. */
    Set<List<String>> together(String phrase) {
        int words = Fields.terms(phrase).size();
        Set<List<String>> together = new LinkedHashSet<>();
        for (String one : languages) {
            List<String> stems = Fields.terms(Languages.stemming(one), phrase);
            if (stems.size() == words) {
                together.add(stems);
            }
        }
        return together;
    }

    private List<Token> read(Word word) {
        Map<Place, String> whole = new TreeMap<>(IN_ORDER);
        Map<Place, Set<String>> stems = new TreeMap<>(IN_ORDER);
        places(Languages.WHOLE_WORDS, word.text()).forEach(whole::put);
        whole.keySet().forEach(place -> stems.put(place, new LinkedHashSet<>()));
        for (String one : languages) {
            places(Languages.stemming(one), word.text())
                    .forEach((place, stem) -> stems.computeIfAbsent(place, _ -> new LinkedHashSet<>())
                            .add(stem));
        }
        List<Token> tokens = new ArrayList<>();
        stems.forEach((place, some) -> {
            String typed = word.text().substring(place.start(), place.end());
            tokens.add(new Token(
                    typed,
                    word.start() + place.start(),
                    word.start() + place.end(),
                    whole.getOrDefault(place, ""),
                    some,
                    some.isEmpty() || holdsTogether(typed)));
        });
        return tokens;
    }

    /** Whether it is a word between words in the language of the query, or in one that it may be in. */
    private boolean holdsTogether(String typed) {
        return isOneOf(FunctionWords.languages(typed.toLowerCase(Locale.ROOT).replace('’', '\'')));
    }

    /** The same of a word as the index has it, without accents. */
    boolean holdsTogetherFolded(String word) {
        return isOneOf(FunctionWords.languagesFolded(word));
    }

    private boolean isOneOf(Set<String> of) {
        return language.equals(Languages.UNKNOWN) ? languages.stream().anyMatch(of::contains) : of.contains(language);
    }

    private static Map<Place, String> places(Analyzer analyzer, String text) {
        Map<Place, String> places = new TreeMap<>(IN_ORDER);
        try (TokenStream stream = analyzer.tokenStream(Fields.ALL, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                places.put(new Place(place.startOffset(), place.endOffset()), term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string is read: cannot be
        }
        return places;
    }
}
