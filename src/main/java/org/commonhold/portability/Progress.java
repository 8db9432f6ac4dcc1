package org.commonhold.portability;

/** Hears how far a long piece of work has come. */
@FunctionalInterface
public interface Progress {

    /**
     * Called now and then, never with a lock held.
     *
     * @param what is being done, in one word or two
     * @param done how many pages so far
     * @param all how many there are, or 0 where that is not known
     */
    void at(String what, int done, int all);
}
