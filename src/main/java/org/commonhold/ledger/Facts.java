package org.commonhold.ledger;

import java.util.Map;

/** Reads facts by name; a missing or misshapen fact is a broken ledger and throws. */
final class Facts {

    private Facts() {}

    static long number(Map<String, Object> facts, String name) {
        if (facts.get(name) instanceof Number number) {
            return number.longValue();
        }
        throw new IllegalArgumentException("no number " + name);
    }

    static String text(Map<String, Object> facts, String name) {
        if (facts.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("no text " + name);
    }
}
