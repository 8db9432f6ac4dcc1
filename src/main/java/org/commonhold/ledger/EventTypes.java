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

    private static final Map<String, Reader> READERS = Map.of(
            Event.RevisionPublished.TYPE + "/1", Event.RevisionPublished::read,
            Event.RevisionSuppressed.TYPE + "/1", Event.RevisionSuppressed::read,
            Event.SettingTaken.TYPE + "/1", Event.SettingTaken::read,
            Event.KindTaken.TYPE + "/1", Event.KindTaken::read,
            Event.PageChecked.TYPE + "/1", Event.PageChecked::read,
            Event.ReviewSet.TYPE + "/1", Event.ReviewSet::read);

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
