package org.commonhold.ledger;

import java.time.Instant;

/**
 * One entry of the ledger.
 *
 * @param seq its place, from 1, without gaps
 * @param at when, by the commons' clock, in microseconds
 * @param actor who: an opaque id
 * @param ground the rule, mandate or decision that allowed it
 * @param event what happened
 */
public record Entry(long seq, Instant at, String actor, String ground, Event event) {}
