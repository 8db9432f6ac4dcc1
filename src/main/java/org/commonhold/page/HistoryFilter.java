package org.commonhold.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which of a page's revisions are listed: those of one person, those of one kind of change, or both together.
 *
 * @param by the public id of the one who published them, or null for everybody
 */
record HistoryFilter(@Nullable String by, What what) {

    private static final int ID_MAX = 80;

    /** An id that no actor has. */
    private static final String NOBODY = "nobody";

    static final HistoryFilter NONE = new HistoryFilter(null, What.ALL);

    /** Kinds of change, each told by what is stored with a revision and by nothing else. */
    enum What {
        ALL("true"),
        /** Somebody wrote it here. */
        HERE("r.actor like 'v-%' and r.suppressed is null"),
        /** It came in from another place, with whatever is known of that. */
        IMPORT("r.actor = 'custodian' and r.suppressed is null"),
        /** It came with the software. */
        SHIPPED("r.actor = 'shipped' and r.suppressed is null"),
        /** Its words were taken out later. */
        WITHDRAWN("r.suppressed is not null");

        private final String condition;

        What(String condition) {
            this.condition = condition;
        }

        /** The condition on a revision r. */
        String condition() {
            return condition;
        }

        /** As it stands in addresses. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What an address asks for; what is not known asks for nothing. */
        static What of(String code) {
            for (What what : values()) {
                if (what.code().equals(code)) {
                    return what;
                }
            }
            return ALL;
        }
    }

    /** What an address asks for. What cannot be anybody's id is nobody's. */
    static HistoryFilter of(@Nullable String by, String what) {
        boolean isId = by != null && by.length() <= ID_MAX && by.chars().allMatch(HistoryFilter::isOfAnId);
        String person = by == null || by.isBlank() ? null : isId ? by : NOBODY;
        return new HistoryFilter(person, What.of(what));
    }

    private static boolean isOfAnId(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    }
}
