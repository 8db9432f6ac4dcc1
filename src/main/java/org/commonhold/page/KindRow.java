package org.commonhold.page;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One version of one kind, as its file. */
@Entity
@Table(name = "kind")
class KindRow {

    @Embeddable
    record Id(String name, int version) implements Serializable {}

    @EmbeddedId
    Id id;

    String definition;

    @Column(name = "in_force_from")
    Instant inForceFrom;

    @Column(name = "in_force_to")
    @Nullable
    Instant inForceTo;
}
