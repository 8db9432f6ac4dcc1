package org.commonhold.journeys;

import java.util.stream.Stream;

/** How somebody comes: with or without scripts, and on how wide a screen. */
record Way(boolean script, int width) {

    static final int WIDE = 1280;
    static final int NARROW = 360;
    static final int NARROWEST = 320;

    static final Way USUAL = new Way(true, WIDE);
    static final Way PLAIN = new Way(false, WIDE);

    static Stream<Way> all() {
        return Stream.of(USUAL, new Way(true, NARROW), PLAIN, new Way(false, NARROW));
    }

    static Stream<Way> withAndWithoutScript() {
        return Stream.of(USUAL, new Way(false, NARROW));
    }

    @Override
    public String toString() {
        return (script ? "with" : "without") + " script, " + width + " pixels wide";
    }
}
