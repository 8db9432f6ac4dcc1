package org.commonhold.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts, queries, and how well each text answers each query, in the form of the BEIR benchmark: {@code corpus.jsonl} and
 * {@code queries.jsonl} with id, title and text, {@code qrels.tsv} with query, text and grade.
 *
 * @param grades by query and text; what is not there is 0
 */
record Judged(String name, List<Text> texts, List<Query> queries, Map<String, Map<String, Integer>> grades) {

    record Text(String id, String title, String text) {}

    record Query(String id, String text) {}

    static Judged read(Path folder) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Text> texts = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("corpus.jsonl"))) {
            JsonNode text = json.readTree(line);
            texts.add(new Text(
                    text.path("id").asText(),
                    text.path("title").asText(),
                    text.path("text").asText()));
        }
        List<Query> queries = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("queries.jsonl"))) {
            JsonNode query = json.readTree(line);
            queries.add(new Query(query.path("id").asText(), query.path("text").asText()));
        }
        Map<String, Map<String, Integer>> grades = new LinkedHashMap<>();
        for (String line : Files.readAllLines(folder.resolve("qrels.tsv"))) {
            String[] cells = line.split("\t", -1);
            if (cells.length >= 3 && cells[cells.length - 1].matches("[0-9]+")) { // not the heading
                grades.computeIfAbsent(cells[0], _ -> new HashMap<>())
                        .put(cells[cells.length - 2], Integer.parseInt(cells[cells.length - 1]));
            }
        }
        return new Judged(folder.getFileName().toString(), texts, queries, grades);
    }

    /** The same with other queries, which keep their ids. */
    Judged asking(List<Query> others) {
        return new Judged(name, texts, others, grades);
    }

    /** What asks for the ids of texts, best first, at most ten. */
    @FunctionalInterface
    interface Asking {
        List<String> ask(String query);
    }

    /**
     * How an index did.
     *
     * @param ndcg nDCG@10, the mean over all queries that have a judgement
     * @param empty the part of them that found nothing at all
     */
    record Score(double ndcg, double empty) {}

    Score score(Asking asking) {
        double sum = 0;
        int empty = 0;
        int judged = 0;
        for (Query query : queries) {
            Map<String, Integer> grade = grades.getOrDefault(query.id(), Map.of());
            if (grade.values().stream().anyMatch(value -> value > 0)) {
                List<String> found = asking.ask(query.text());
                judged++;
                empty += found.isEmpty() ? 1 : 0;
                sum += ndcg(found, grade);
            }
        }
        return judged == 0 ? new Score(0, 0) : new Score(sum / judged, empty / (double) judged);
    }

    /** Normalised discounted cumulative gain of the first ten, the gain being the grade itself. */
    static double ndcg(List<String> found, Map<String, Integer> grades) {
        double gained = 0;
        for (int rank = 0; rank < Math.min(10, found.size()); rank++) {
            gained += discounted(grades.getOrDefault(found.get(rank), 0), rank);
        }
        List<Integer> ideal = new ArrayList<>(grades.values());
        ideal.sort(java.util.Comparator.reverseOrder());
        double most = 0;
        for (int rank = 0; rank < Math.min(10, ideal.size()); rank++) {
            most += discounted(ideal.get(rank), rank);
        }
        return most == 0 ? 0 : gained / most;
    }

    private static double discounted(int grade, int rank) {
        return grade * Math.log(2) / Math.log(rank + 2);
    }
}
