package org.commonhold.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
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
 */
record Said(
        Token token,
        @Nullable Query query,
        Query exact,
        Set<String> stems,
        List<Asked.Detour> detours,
        @Nullable String better) {

    static final Comparator<Said> IN_ORDER =
            Comparator.comparingInt(said -> said.token().start());

    /** Whether any text says it as it was typed. */
    boolean straight() {
        return !(exact instanceof MatchNoDocsQuery);
    }

    /** The same word, which texts may say in these ways as well. */
    Said orSaid(List<OtherWays.Way> ways) {
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
        return new Said(token, new DisjunctionMaxQuery(queries, 0), exact, allStems, allDetours, better);
    }
}
