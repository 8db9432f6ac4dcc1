package org.commonhold.ledger;

import java.util.Map;
import org.commonhold.kernel.PageId;
import org.commonhold.kernel.Subject;
import org.jspecify.annotations.Nullable;

/** Something was done to a page as a whole. Its names and the reason are people's words, so a hash vouches for them. */
public sealed interface PageEvent extends Event {

    /** The names of these types, as SQL lists them. */
    String TYPES = "'" + String.join("', '", Renamed.TYPE, Merged.TYPE, Deleted.TYPE, Restored.TYPE) + "'";

    /** The page it was done to. */
    PageId page();

    /** The number of the act, under which the page's room keeps its words. */
    long act();

    /** Salted hash of those words, lower-case hex; never null. */
    @Override
    String payloadHash();

    @Override
    default Subject subject() {
        return page().subject();
    }

    @Override
    default Map<String, Object> facts() {
        return Map.of("act", act());
    }

    /** It got another name; its former one leads to it. */
    record Renamed(PageId page, long act, String payloadHash) implements PageEvent {
        static final String TYPE = "page.renamed";

        static Event read(Subject subject, Map<String, Object> facts, @Nullable String payloadHash) {
            return new Renamed(subject.pageId(), Facts.number(facts, "act"), vouched(payloadHash));
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * It was merged into another: its names lead there.
     *
     * @param into the other page
     */
    record Merged(PageId page, long act, PageId into, String payloadHash) implements PageEvent {
        static final String TYPE = "page.merged";

        static Event read(Subject subject, Map<String, Object> facts, @Nullable String payloadHash) {
            return new Merged(
                    subject.pageId(),
                    Facts.number(facts, "act"),
                    new PageId(Facts.number(facts, "into")),
                    vouched(payloadHash));
        }

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("act", act, "into", into.value());
        }
    }

    /** It was deleted; its names say so. */
    record Deleted(PageId page, long act, String payloadHash) implements PageEvent {
        static final String TYPE = "page.deleted";

        static Event read(Subject subject, Map<String, Object> facts, @Nullable String payloadHash) {
            return new Deleted(subject.pageId(), Facts.number(facts, "act"), vouched(payloadHash));
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** It came back after it was deleted or merged, as it was. */
    record Restored(PageId page, long act, String payloadHash) implements PageEvent {
        static final String TYPE = "page.restored";

        static Event read(Subject subject, Map<String, Object> facts, @Nullable String payloadHash) {
            return new Restored(subject.pageId(), Facts.number(facts, "act"), vouched(payloadHash));
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    private static String vouched(@Nullable String payloadHash) {
        if (payloadHash == null) {
            throw new IllegalArgumentException("an act on a page without its hash");
        }
        return payloadHash;
    }
}
