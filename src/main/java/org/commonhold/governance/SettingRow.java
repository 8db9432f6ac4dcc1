package org.commonhold.governance;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One version of one setting. Never updated in place, but for the end of its time. */
@Entity
@Table(name = "setting")
class SettingRow {

    @Embeddable
    record Id(String key, int version) implements Serializable {}

    @EmbeddedId
    Id id;

    String type;
    String value;

    @Nullable
    String min;

    @Nullable
    String max;

    short level;

    @Nullable
    String unit;

    String about;

    @Nullable
    Long decision;

    @Column(name = "in_force_from")
    Instant inForceFrom;

    @Column(name = "in_force_to")
    @Nullable
    Instant inForceTo;

    SettingInForce asInForce() {
        return new SettingInForce(
                id.key(), id.version(), type, value, min, max, level, unit, about, decision, inForceFrom);
    }
}
