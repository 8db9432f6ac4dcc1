package org.commonhold.ledger;

import java.util.Map;
import org.commonhold.kernel.ChangeId;
import org.commonhold.kernel.PageId;
import org.commonhold.kernel.RevisionId;
import org.commonhold.kernel.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What a ledger entry says happened: one record for each type. Facts are ids, numbers, versions, setting values and
 * salted hashes, never text that a person wrote. A type that has landed is never changed; its next form gets the next
 * version.
 */
public sealed interface Event
        permits Event.RevisionPublished,
                Event.RevisionSuppressed,
                Event.ChangeOffered,
                Event.ChangeSettled,
                Event.SettingTaken,
                Event.KindTaken,
                Event.PageChecked,
                Event.ReviewSet,
                PageEvent,
                QuestionEvent {

    /** The name of the type, as it stands in the ledger. */
    String type();

    /** The version of the type, from 1. */
    default int version() {
        return 1;
    }

    /** What the entry is about. */
    Subject subject();

    /** The facts: strings, whole numbers, booleans, lists and maps of them. */
    Map<String, Object> facts();

    /** The salted hash of what was published, or null where the event carries no text. */
    default @Nullable String payloadHash() {
        return null;
    }

    /**
     * A revision of a page became its head.
     *
     * @param n the revision's number on its page, from 1
     * @param payloadHash salted hash of the content, lower-case hex
     */
    record RevisionPublished(PageId page, RevisionId revision, int n, String payloadHash) implements Event {
        static final String TYPE = "revision.published";

        static Event read(Subject subject, Map<String, Object> facts, @Nullable String payloadHash) {
            if (payloadHash == null) {
                throw new IllegalArgumentException("a published revision without its hash");
            }
            return new RevisionPublished(
                    subject.pageId(),
                    new RevisionId(Facts.number(facts, "revision")),
                    (int) Facts.number(facts, "n"),
                    payloadHash);
        }

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Subject subject() {
            return page.subject();
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("revision", revision.value(), "n", (long) n);
        }
    }

    /**
     * The words of an earlier revision were taken out. What remains is that it was there: its number, its time, its
     * writer, and the hash under which it was published.
     *
     * @param reason why, as a class: lower-case letters
     * @param payloadHash the hash that {@link RevisionPublished} carried, lower-case hex
     */
    record RevisionSuppressed(PageId page, RevisionId revision, int n, String reason, String payloadHash)
            implements Event {
        static final String TYPE = "revision.suppressed";

        static Event read(Subject subject, Map<String, Object> facts, @Nullable String payloadHash) {
            if (payloadHash == null) {
                throw new IllegalArgumentException("a suppressed revision without its hash");
            }
            return new RevisionSuppressed(
                    subject.pageId(),
                    new RevisionId(Facts.number(facts, "revision")),
                    (int) Facts.number(facts, "n"),
                    Facts.text(facts, "reason"),
                    payloadHash);
        }

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Subject subject() {
            return page.subject();
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("revision", revision.value(), "n", (long) n, "reason", reason);
        }
    }

    /**
     * An edit waits on something: it was kept whole, because it met another one.
     *
     * @param subject what it would change
     * @param base what its writer began from, or null where that is not known
     * @param payloadHash salted hash of the proposed content, lower-case hex
     */
    record ChangeOffered(
            Subject subject, ChangeId change, @Nullable RevisionId base, String payloadHash) implements Event {
        static final String TYPE = "change.offered";

        static Event read(Subject subject, Map<String, Object> facts, @Nullable String payloadHash) {
            if (payloadHash == null) {
                throw new IllegalArgumentException("an offered change without its hash");
            }
            RevisionId base = facts.containsKey("base") ? new RevisionId(Facts.number(facts, "base")) : null;
            return new ChangeOffered(subject, new ChangeId(Facts.text(facts, "change")), base, payloadHash);
        }

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Map<String, Object> facts() {
            return base == null
                    ? Map.of("change", change.value())
                    : Map.of("change", change.value(), "base", base.value());
        }
    }

    /**
     * An edit waits no more.
     *
     * @param subject what it would have changed or did change
     * @param state how it ended: a state of GOVERNANCE section 4, in capitals
     * @param became the revision that took words of it, or null where none did
     */
    record ChangeSettled(
            Subject subject,
            ChangeId change,
            String state,
            @Nullable RevisionId became) implements Event {
        static final String TYPE = "change.settled";

        static Event read(Subject subject, Map<String, Object> facts, @Nullable String payloadHash) {
            RevisionId became = facts.containsKey("became") ? new RevisionId(Facts.number(facts, "became")) : null;
            return new ChangeSettled(
                    subject, new ChangeId(Facts.text(facts, "change")), Facts.text(facts, "state"), became);
        }

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Map<String, Object> facts() {
            return became == null
                    ? Map.of("change", change.value(), "state", state)
                    : Map.of("change", change.value(), "state", state, "became", became.value());
        }
    }

    /**
     * A setting took a value.
     *
     * @param settingVersion the version of this setting that the value is, from 1
     */
    record SettingTaken(String key, int settingVersion, String value) implements Event {
        static final String TYPE = "setting.taken";

        static Event read(Subject subject, Map<String, Object> facts, @Nullable String payloadHash) {
            return new SettingTaken(
                    subject.id(), (int) Facts.number(facts, "settingVersion"), Facts.text(facts, "value"));
        }

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Subject subject() {
            return new Subject(Subject.SETTING, key);
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("settingVersion", (long) settingVersion, "value", value);
        }
    }

    /**
     * A kind of page took a definition.
     *
     * @param kindVersion the version of this kind, from 1
     * @param payloadHash hash of the definition, lower-case hex; a definition is a rule, so its salt is empty
     */
    record KindTaken(String kind, int kindVersion, String payloadHash) implements Event {
        static final String TYPE = "kind.taken";

        static Event read(Subject subject, Map<String, Object> facts, @Nullable String payloadHash) {
            if (payloadHash == null) {
                throw new IllegalArgumentException("a kind without its hash");
            }
            return new KindTaken(subject.id(), (int) Facts.number(facts, "kindVersion"), payloadHash);
        }

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Subject subject() {
            return new Subject(Subject.KIND, kind);
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("kindVersion", (long) kindVersion);
        }
    }

    /**
     * Somebody looked a page over and found it right as it stood.
     *
     * @param revision the revision that stood then
     * @param n its number on the page, from 1
     */
    record PageChecked(PageId page, RevisionId revision, int n) implements Event {
        static final String TYPE = "page.checked";

        static Event read(Subject subject, Map<String, Object> facts, @Nullable String payloadHash) {
            return new PageChecked(
                    subject.pageId(), new RevisionId(Facts.number(facts, "revision")), (int) Facts.number(facts, "n"));
        }

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Subject subject() {
            return page.subject();
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("revision", revision.value(), "n", (long) n);
        }
    }

    /**
     * A page got a day by which somebody should look it over, or lost it.
     *
     * @param by the day as ISO 8601 writes it, or empty for none
     */
    record ReviewSet(PageId page, String by) implements Event {
        static final String TYPE = "page.review-set";

        static Event read(Subject subject, Map<String, Object> facts, @Nullable String payloadHash) {
            return new ReviewSet(subject.pageId(), Facts.text(facts, "by"));
        }

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Subject subject() {
            return page.subject();
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("by", by);
        }
    }
}
