package org.commonhold.search;

import org.commonhold.kernel.Slug;

/** A title that begins as somebody began to type. */
public record Suggestion(Slug slug, String title, String kind) {}
