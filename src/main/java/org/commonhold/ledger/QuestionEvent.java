package org.commonhold.ledger;

import java.util.Map;
import org.commonhold.kernel.PageId;
import org.commonhold.kernel.Subject;
import org.jspecify.annotations.Nullable;

/** Something about a question that the commons has no answer to, or had none. Its words are in its room alone. */
public sealed interface QuestionEvent extends Event {

    /** The question's number. */
    long question();

    @Override
    default Subject subject() {
        return new Subject(Subject.QUESTION, Long.toString(question()));
    }

    @Override
    default Map<String, Object> facts() {
        return Map.of();
    }

    /**
     * It came onto the board.
     *
     * @param came {@code asked} by several people, or {@code kept} by one on purpose
     * @param payloadHash salted hash of its words, lower-case hex
     */
    record Asked(long question, String came, String payloadHash) implements QuestionEvent {
        static final String TYPE = "question.asked";

        static Event read(Subject subject, Map<String, Object> facts, @Nullable String payloadHash) {
            return new Asked(number(subject), Facts.text(facts, "came"), vouched(payloadHash));
        }

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("came", came);
        }
    }

    /**
     * A page answers it.
     *
     * @param page the page
     */
    record Answered(long question, PageId page) implements QuestionEvent {
        static final String TYPE = "question.answered";

        static Event read(Subject subject, Map<String, Object> facts, @Nullable String payloadHash) {
            return new Answered(number(subject), new PageId(Facts.number(facts, "page")));
        }

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("page", page.value());
        }
    }

    /** It is open again. */
    record Reopened(long question) implements QuestionEvent {
        static final String TYPE = "question.reopened";

        static Event read(Subject subject, Map<String, Object> facts, @Nullable String payloadHash) {
            return new Reopened(number(subject));
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * It was taken off the board, and its words are gone.
     *
     * @param reason why, as a class: lower-case letters
     * @param payloadHash the hash that {@link Asked} carried, lower-case hex
     */
    record Withdrawn(long question, String reason, String payloadHash) implements QuestionEvent {
        static final String TYPE = "question.withdrawn";

        static Event read(Subject subject, Map<String, Object> facts, @Nullable String payloadHash) {
            return new Withdrawn(number(subject), Facts.text(facts, "reason"), vouched(payloadHash));
        }

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("reason", reason);
        }
    }

    private static long number(Subject subject) {
        return Long.parseLong(subject.id());
    }

    private static String vouched(@Nullable String payloadHash) {
        if (payloadHash == null) {
            throw new IllegalArgumentException("a question without its hash");
        }
        return payloadHash;
    }
}
