package org.commonhold.kernel;

/** The identity of one immutable revision, unique over all pages. */
public record RevisionId(long value) {}
