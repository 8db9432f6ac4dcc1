package org.commonhold.ledger;

import java.util.Map;
import org.commonhold.kernel.Subject;
import org.jspecify.annotations.Nullable;

/** The one list of event types. */
final class EventTypes {

    private EventTypes() {}

    @FunctionalInterface
    private interface Reader {
        Event read(Subject subject, Map<String, Object> facts, @Nullable String payloadHash);
    }

    private static final Map<String, Reader> READERS = Map.ofEntries(
            Map.entry(Event.RevisionPublished.TYPE + "/1", Event.RevisionPublished::read),
            Map.entry(Event.RevisionSuppressed.TYPE + "/1", Event.RevisionSuppressed::read),
            Map.entry(Event.ChangeOffered.TYPE + "/1", Event.ChangeOffered::read),
            Map.entry(Event.ChangeSettled.TYPE + "/1", Event.ChangeSettled::read),
            Map.entry(Event.SettingTaken.TYPE + "/1", Event.SettingTaken::read),
            Map.entry(Event.KindTaken.TYPE + "/1", Event.KindTaken::read),
            Map.entry(Event.PageChecked.TYPE + "/1", Event.PageChecked::read),
            Map.entry(Event.ReviewSet.TYPE + "/1", Event.ReviewSet::read),
            Map.entry(PageEvent.Renamed.TYPE + "/1", PageEvent.Renamed::read),
            Map.entry(PageEvent.Merged.TYPE + "/1", PageEvent.Merged::read),
            Map.entry(PageEvent.Deleted.TYPE + "/1", PageEvent.Deleted::read),
            Map.entry(PageEvent.Restored.TYPE + "/1", PageEvent.Restored::read),
            Map.entry(QuestionEvent.Asked.TYPE + "/1", QuestionEvent.Asked::read),
            Map.entry(QuestionEvent.Answered.TYPE + "/1", QuestionEvent.Answered::read),
            Map.entry(QuestionEvent.Reopened.TYPE + "/1", QuestionEvent.Reopened::read),
            Map.entry(QuestionEvent.Withdrawn.TYPE + "/1", QuestionEvent.Withdrawn::read));

    /** @throws UnknownEvent where this version of the software does not know the type */
    static Event read(
            String type, long version, Subject subject, Map<String, Object> facts, @Nullable String payloadHash) {
        Reader reader = READERS.get(type + "/" + version);
        if (reader == null) {
            throw new UnknownEvent(type, version);
        }
        return reader.read(subject, facts, payloadHash);
    }
}
