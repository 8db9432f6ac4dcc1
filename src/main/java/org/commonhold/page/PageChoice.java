package org.commonhold.page;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which pages a program wants; null everywhere is all of them.
 *
 * @param kind the name of a kind
 * @param topic the slug of a topic
 * @param language BCP 47, as pages carry it
 * @param since their last change is not before this
 * @param due their day of review is this one or an earlier one
 */
public record PageChoice(
        @Nullable String kind,
        @Nullable String topic,
        @Nullable String language,
        @Nullable Instant since,
        @Nullable LocalDate due) {}
