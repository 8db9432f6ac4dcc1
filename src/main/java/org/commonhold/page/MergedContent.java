package org.commonhold.page;

/**
 * Two edits of the same words, brought together. What does not clash stands in both; where the edits clash, each has one
 * side's words, so that comparing the two shows just what clashes.
 *
 * @param preferringMine with my words wherever the two clash
 * @param preferringTheirs with their words wherever the two clash
 */
record MergedContent(Content preferringMine, Content preferringTheirs) {

    /** Whether nothing clashes. */
    boolean isClean() {
        return preferringMine.equals(preferringTheirs);
    }
}
