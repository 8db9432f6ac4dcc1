package org.commonhold.kernel;

/** What was asked for is not there, or not for the one who asks: the two answer alike (SAFETY row 12). */
public final class NoSuchThing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoSuchThing(String what) {
        super(what);
    }
}
