package org.commonhold.review;

import org.commonhold.kernel.Actor;
import org.commonhold.kernel.RevisionId;
import org.commonhold.kernel.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A change that is to wait.
 *
 * @param subject what it would change
 * @param base the revision that its author began from, or null where that is not known
 * @param payload the proposed content: RFC 8785 JSON in UTF-8, which only the subject's room reads
 * @param form a hash over the form it came in with and its words, so that one sent twice is kept once
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ProposedChange(Subject subject, @Nullable RevisionId base, byte[] payload, Actor author, String form) {}
