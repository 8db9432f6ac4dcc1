package org.commonhold.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * How texts say a word of a query.
 *
 * @param query all ways; null where no text says it in any way
 * @param exact as it was typed, alone
 * @param stems what to look for in the field of stems
 * @param detours the other ways
 * @param better how it is written here where it is not written as it was typed; null where it is, or nothing is near
 * @param straight whether any text says it as it was typed, or in words that mean the same
 */
record Said(
        Token token,
        @Nullable Query query,
        Query exact,
        Set<String> stems,
        List<Asked.Detour> detours,
        @Nullable String better,
        boolean straight) {

    static final Comparator<Said> IN_ORDER =
            Comparator.comparingInt(said -> said.token().start());

    /**
     * The same word, which texts may say in these ways as well.
     *
     * @param known whether any text says it in one of them: then it is no slip
     */
    Said orSaid(List<OtherWays.Way> ways, boolean known) {
        if (ways.isEmpty()) {
            return this;
        }
        List<Query> queries = new ArrayList<>();
        if (query != null) {
            queries.add(query);
        }
        Set<String> allStems = new LinkedHashSet<>(stems);
        List<Asked.Detour> allDetours = new ArrayList<>(detours);
        for (OtherWays.Way way : ways) {
            queries.add(new BoostQuery(way.query(), way.weight()));
            allStems.addAll(way.stems());
            allDetours.add(new Asked.Detour(way.why(), way.query(), exact));
        }
        return new Said(
                token,
                new DisjunctionMaxQuery(queries, 0),
                exact,
                allStems,
                allDetours,
                known ? null : better,
                known || straight);
    }
}
