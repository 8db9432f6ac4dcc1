package org.commonhold.search;

import java.util.Set;

/**
 * English words that hold a sentence together and say nothing of what it is about. People ask in whole sentences, and
 * "how do we" must not find every page that says "we". Looked up only beside other words.
 */
final class StopWords {

    private static final Set<String> ENGLISH =
            Set.of(("a about an and any are as at be been being but by can cannot could"
                            + " did do does doing done for from get gets give had has have having he her hers him his how i if in"
                            + " into is it its just like make may me might more most must my no nor not of off on one only or"
                            + " other our ours out own please shall she should so some such than that the their theirs them then"
                            + " there these they this those to too up us very want wants was way we were what what's when where"
                            + " which while who whom whose why will with would you your yours isn't don't doesn't can't it's"
                            + " i'm we're they're without")
                    .split(" "));

    private StopWords() {}

    static boolean has(String term) {
        return ENGLISH.contains(term);
    }
}
