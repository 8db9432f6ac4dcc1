package org.commonhold.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.standard.StandardAnalyzer;

/** How we did over a collection, beside plain BM25 in the same run. */
record Figures(
        String name,
        double ours,
        double plain,
        double stemmed,
        double oneSlip,
        double twoSlips,
        double emptySlips,
        double begunFound,
        double begunSuggested) {

    /** @param language whose rules the second comparison has */
    static Figures of(Judged judged, String language, Path directory) {
        double plain =
                judged.score(new PlainBm25(judged, new StandardAnalyzer())).ndcg();
        double stemmed = judged.score(new PlainBm25(judged, Languages.stemming(language)))
                .ndcg();
        try (Ours index = new Ours(judged, directory)) {
            Judged.Score ours = judged.score(index);
            Judged.Score one = judged.asking(new Slips(5).one(judged.queries())).score(index);
            Judged.Score two = judged.asking(new Slips(5).two(judged.queries())).score(index);
            return new Figures(
                    judged.name(),
                    ours.ndcg(),
                    plain,
                    stemmed,
                    one.ndcg() / ours.ndcg(),
                    two.ndcg() / ours.ndcg(),
                    Math.max(one.empty(), two.empty()),
                    begun(judged, index),
                    begun(judged, typed -> index.suggest(typed, 5).toList()));
        }
    }

    /** The part of all titles that are among the first five after five letters. */
    private static double begun(Judged judged, Judged.Asking asking) {
        List<Boolean> found = new ArrayList<>();
        for (Judged.Text text : judged.texts()) {
            if (text.title().length() >= 5) {
                List<String> ids = asking.ask(text.title().substring(0, 5));
                found.add(ids.subList(0, Math.min(5, ids.size())).contains(text.id()));
            }
        }
        return found.stream().mapToInt(yes -> yes ? 1 : 0).average().orElse(1);
    }

    double ratio() {
        return ours / plain;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "MEASURED %s: nDCG@10 %.4f, plain BM25 %.4f (ratio %.3f), stemmed BM25 %.4f; one slip keeps %.3f, two"
                        + " %.3f; empty %.4f; five letters: found %.3f, suggested %.3f",
                name,
                ours,
                plain,
                ratio(),
                stemmed,
                oneSlip,
                twoSlips,
                emptySlips,
                begunFound,
                begunSuggested);
    }
}
