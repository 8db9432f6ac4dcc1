package org.commonhold.page;

import org.jspecify.annotations.Nullable;

/**
 * Which pages a list shows.
 *
 * @param kind the name of a kind, or null for all
 * @param topic the slug of a topic, or null for all
 * @param order how they are ordered
 */
public record PageFilter(@Nullable String kind, @Nullable String topic, Order order) {

    /** How a list of pages is ordered. */
    public enum Order {
        /** As people sort titles. */
        TITLE,
        /** Last changed first. */
        CHANGED
    }
}
