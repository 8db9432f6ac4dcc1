package org.commonhold.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;

/**
 * What is like a text, by one query: its distinctive words, which find texts of its own language; its topics; and links
 * from one to the other. These two also find texts in other languages.
 *
 * <p>How like is like enough is measured against the text itself, whose words match the query better than any other's can.
 * So a floor means the same in a commons of ten pages and of ten thousand, for short texts and long ones.
 */
final class FindRelated {

    /** What shares less than this with the text, of all that sets the text apart, is not shown. */
    private static final float FLOOR = 0.1f;

    /** Nor is what shares much less than the one most like it does: it would only fill the list. */
    private static final float OF_THE_BEST = 0.4f;

    /** Sharing a topic counts like sharing so much of the words, where hardly any other text has it. */
    private static final double TOPIC = 0.2;

    /** A link likewise, where it is not one that every page has. */
    private static final double LINK = 0.15;

    private static final int TOPICS_ASKED = 10;
    private static final int LINKS_ASKED = 60;

    private final IndexSearcher searcher;
    private final int docs;
    private final Query itself;

    /**
     * A related text.
     *
     * @param doc its number in the index as it is now
     * @param likeness 1 where it shares all the words that set the text apart, and nothing else
     */
    record Like(int doc, float likeness) {}

    FindRelated(IndexSearcher searcher, Term subject) {
        this.searcher = searcher;
        this.docs = searcher.getIndexReader().numDocs();
        this.itself = new TermQuery(subject);
    }

    /** The texts most like this one, best first. */
    List<Like> to(Found text, int limit) throws IOException {
        Query words = words(text);
        float whole = score(words);
        float unit = whole > 0 ? whole : 1;
        BooleanQuery.Builder any = new BooleanQuery.Builder().add(words, Occur.SHOULD);
        topics(text, unit).forEach(topic -> any.add(topic, Occur.SHOULD));
        links(text, unit).forEach(link -> any.add(link, Occur.SHOULD));
        Query others = new BooleanQuery.Builder()
                .add(any.build(), Occur.MUST)
                .add(itself, Occur.MUST_NOT)
                .build();
        List<Like> found = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(others, limit, Orders.BEST).scoreDocs) {
            float likeness = ((Number) ((FieldDoc) hit).fields[0]).floatValue() / unit;
            float best = found.isEmpty() ? 0 : found.getFirst().likeness();
            if (likeness >= Math.max(FLOOR, best * OF_THE_BEST)) {
                found.add(new Like(hit.doc, likeness));
            }
        }
        return found;
    }

    private Query words(Found text) throws IOException {
        String language = text.rules();
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        List<DistinctiveWords.Word> all = DistinctiveWords.of(searcher.getIndexReader(), text, language);
        for (DistinctiveWords.Word word : all) {
            List<Query> ways = new ArrayList<>();
            DistinctiveWords.FIELDS.forEach(field -> ways.add(new TermQuery(new Term(field, word.term()))));
            words.add(new BoostQuery(new DisjunctionMaxQuery(ways, 0.3f), word.weight()), Occur.SHOULD);
        }
        if (all.isEmpty()) {
            return new MatchNoDocsQuery("a text without words");
        }
        // One word in common is chance, however rare it is.
        words.setMinimumNumberShouldMatch(Math.min(2, all.size()));
        return inLanguageOf(text, words.build());
    }

    /** Texts of all languages share their fields, so that their words must be kept apart by the tag. */
    private static Query inLanguageOf(Found text, Query words) {
        String language = Locale.forLanguageTag(text.language()).toLanguageTag().split("-", 2)[0];
        return new BooleanQuery.Builder()
                .add(words, Occur.MUST)
                .add(new TermQuery(new Term(Fields.LANGUAGE, language)), Occur.FILTER)
                .build();
    }

    private List<Query> topics(Found text, float unit) throws IOException {
        List<Query> topics = new ArrayList<>();
        for (String topic : few(text.values(Fields.TOPIC), TOPICS_ASKED)) {
            Term term = new Term(Fields.TOPIC, topic);
            double rarity = rarity(term);
            topics.add(constant(new TermQuery(term), TOPIC * unit * rarity * rarity));
        }
        return topics;
    }

    private List<Query> links(Found text, float unit) throws IOException {
        List<Query> links = new ArrayList<>();
        for (String to : few(text.values(Fields.LINKS), LINKS_ASKED)) {
            links.add(constant(
                    new TermQuery(new Term(Fields.NAMED, to)), LINK * unit * rarity(new Term(Fields.LINKS, to))));
        }
        for (String by : few(text.values(Fields.NAMED), LINKS_ASKED)) {
            Term link = new Term(Fields.LINKS, by);
            links.add(constant(new TermQuery(link), LINK * unit * rarity(link)));
        }
        return links;
    }

    private static List<String> few(List<String> values, int most) {
        return values.stream().sorted().limit(most).toList();
    }

    /** From 1 for what hardly any text has to nearly 0 for what all have. */
    private double rarity(Term term) throws IOException {
        int have = Math.max(1, searcher.getIndexReader().docFreq(term));
        return Math.clamp(DistinctiveWords.rarity(docs, have) / DistinctiveWords.rarity(Math.max(2, docs), 1), 0.01, 1);
    }

    private static Query constant(Query query, double score) {
        return new BoostQuery(new ConstantScoreQuery(query), (float) score);
    }

    /** What the text itself scores; 0 where it has no words. */
    private float score(Query query) throws IOException {
        TopDocs top = searcher.search(
                new BooleanQuery.Builder()
                        .add(query, Occur.MUST)
                        .add(itself, Occur.FILTER)
                        .build(),
                1);
        return top.scoreDocs.length == 0 ? 0 : top.scoreDocs[0].score;
    }

    /** The documents as they are read for a list. */
    static List<Related.One> read(StoredFields stored, List<Like> found) throws IOException {
        List<Related.One> read = new ArrayList<>();
        for (Like like : found) {
            Found one = Found.read(stored, like.doc());
            read.add(new Related.One(one.slug(), one.title(), one.kind(), one.lead(), one.language()));
        }
        return read;
    }
}
