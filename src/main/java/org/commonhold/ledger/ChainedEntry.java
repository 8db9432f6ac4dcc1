package org.commonhold.ledger;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.commonhold.kernel.Subject;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is kept: the canonical text, whose UTF-8 bytes are hashed as stored and never spelled again, and their
 * hash.
 *
 * @param hash SHA-256 of {@code canonical}, lower-case hex
 */
record ChainedEntry(long seq, String canonical, String hash) {

    /** What the first entry names as its predecessor. */
    static final String NO_PREDECESSOR = "0".repeat(64);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    static ChainedEntry after(String prev, Entry entry) {
        Event event = entry.event();
        Map<String, @Nullable Object> members = new TreeMap<>();
        members.put("seq", entry.seq());
        members.put("prev", prev);
        members.put("type", event.type());
        members.put("typeVersion", event.version());
        members.put("at", MICROS.format(entry.at().truncatedTo(ChronoUnit.MICROS)));
        members.put("actor", entry.actor());
        members.put("ground", entry.ground());
        members.put("subject", event.subject().toString());
        members.put("facts", event.facts());
        members.put("payloadHash", event.payloadHash());
        byte[] canonical = CanonicalJson.bytes(members);
        return new ChainedEntry(entry.seq(), new String(canonical, StandardCharsets.UTF_8), hash(canonical));
    }

    static String hash(byte[] canonical) {
        return HexFormat.of().formatHex(Seal.sha256().digest(canonical));
    }

    /** Reads an entry back from nothing but its canonical bytes. */
    static Entry read(byte[] canonical) {
        Map<String, Object> members = members(canonical);
        if (!(members.get("facts") instanceof Map<?, ?> facts)) {
            throw new IllegalArgumentException("an entry without facts");
        }
        Event event = EventTypes.read(
                Facts.text(members, "type"),
                Facts.number(members, "typeVersion"),
                Subject.parse(Facts.text(members, "subject")),
                JSON.convertValue(facts, OBJECT),
                (String) members.get("payloadHash"));
        return new Entry(
                Facts.number(members, "seq"),
                Instant.parse(Facts.text(members, "at")),
                Facts.text(members, "actor"),
                Facts.text(members, "ground"),
                event);
    }

    static Map<String, Object> members(byte[] canonical) {
        try {
            return JSON.readValue(canonical, OBJECT);
        } catch (IOException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
    }
}
