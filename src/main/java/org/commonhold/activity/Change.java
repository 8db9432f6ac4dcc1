package org.commonhold.activity;

import org.commonhold.page.PageAct;
import org.commonhold.page.RevisionLine;
import org.jspecify.annotations.Nullable;

/**
 * One change of a page: exactly one of the two is there.
 *
 * @param line a revision that was published, or null
 * @param act something that was done to the page as a whole, or null
 */
public record Change(@Nullable RevisionLine line, @Nullable PageAct act) {}
