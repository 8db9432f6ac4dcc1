package org.commonhold.page.merge;

import java.util.List;

/** What became of the values of a field that two people changed. */
public sealed interface MergedValues {

    /** The values, each clash answered with the values of that side. */
    List<String> preferring(Side side);

    /** They merged by themselves. */
    record Clean(List<String> values) implements MergedValues {

        public Clean {
            values = List.copyOf(values);
        }

        @Override
        public List<String> preferring(Side side) {
            return values;
        }
    }

    /** Somebody has to choose. */
    record Clash(List<String> base, List<String> mine, List<String> theirs) implements MergedValues {

        public Clash {
            base = List.copyOf(base);
            mine = List.copyOf(mine);
            theirs = List.copyOf(theirs);
        }

        @Override
        public List<String> preferring(Side side) {
            return side == Side.MINE ? mine : theirs;
        }
    }
}
