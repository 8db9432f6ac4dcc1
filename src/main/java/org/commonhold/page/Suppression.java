package org.commonhold.page;

import org.commonhold.kernel.Verdict;

/** What became of the wish to take out the words of a revision. */
public sealed interface Suppression {

    /** They are gone; the number, the time, the author and the reason stay. */
    record TakenOut() implements Suppression {}

    /** They were gone before. */
    record WasTakenOut() implements Suppression {}

    /** It is the page as it stands, which somebody has to replace first. */
    record IsHead() implements Suppression {}

    /** The gate said no. */
    record Refused(Verdict.Refused verdict) implements Suppression {}
}
