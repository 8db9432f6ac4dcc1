package org.commonhold.page.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Merges two changes of a field's values (docs/merge.md). */
public final class MergeValues {

    private MergeValues() {}

    /**
     * Merges what two people made of the values of one field.
     *
     * @param many whether the values are a list of things that stand for themselves, each once, such as topics: then what
     *     either added comes in and what either took out goes. Otherwise all the values are one, which only one may change
     */
    public static MergedValues merge(List<String> base, List<String> mine, List<String> theirs, boolean many) {
        if (mine.equals(theirs) || theirs.equals(base)) {
            return new MergedValues.Clean(mine);
        }
        if (mine.equals(base)) {
            return new MergedValues.Clean(theirs);
        }
        return many ? mergeMany(base, mine, theirs) : new MergedValues.Clash(base, mine, theirs);
    }

    /** What both kept of the base gives the order; what came in stands behind what it stood behind. */
    private static MergedValues mergeMany(List<String> base, List<String> mine, List<String> theirs) {
        Set<String> kept = new LinkedHashSet<>(base);
        kept.retainAll(new LinkedHashSet<>(mine));
        kept.retainAll(new LinkedHashSet<>(theirs));
        List<String> order = List.copyOf(kept);
        List<String> order1 = keptIn(mine, kept);
        List<String> order2 = keptIn(theirs, kept);
        if (!order1.equals(order) && !order2.equals(order) && !order1.equals(order2)) {
            return new MergedValues.Clash(base, mine, theirs);
        }
        List<String> first = order1.equals(order) ? order2 : order1;
        Map<String, List<Come>> behind = new LinkedHashMap<>();
        come(base, mine, kept, behind);
        come(base, theirs, kept, behind);
        Set<String> merged = new LinkedHashSet<>();
        add(merged, behind.getOrDefault("", List.of()));
        for (String value : first) {
            merged.add(value);
            add(merged, behind.getOrDefault(key(value), List.of()));
        }
        return new MergedValues.Clean(List.copyOf(merged));
    }

    private static List<String> keptIn(List<String> values, Set<String> kept) {
        Set<String> found = new LinkedHashSet<>(values);
        found.retainAll(kept);
        return List.copyOf(found);
    }

    /** Notes what a side added: behind which kept value, and as the how manyeth there. */
    private static void come(List<String> base, List<String> side, Set<String> kept, Map<String, List<Come>> behind) {
        String after = "";
        int place = 0;
        for (String value : side) {
            if (kept.contains(value)) {
                after = key(value);
                place = 0;
            } else if (!base.contains(value)) {
                behind.computeIfAbsent(after, any -> new ArrayList<>()).add(new Come(value, place));
                place++;
            }
        }
    }

    /** The beginning of a list is the place behind nothing, whose key no value shares. */
    private static String key(String value) {
        return "=" + value;
    }

    private static void add(Set<String> merged, List<Come> come) {
        come.stream()
                .sorted(Comparator.comparingInt(Come::place).thenComparing(Come::value))
                .forEach(one -> merged.add(one.value()));
    }

    private record Come(String value, int place) {}
}
