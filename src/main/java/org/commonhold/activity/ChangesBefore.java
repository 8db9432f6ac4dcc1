package org.commonhold.activity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some changes, the latest first.
 *
 * @param next the position before which there are more, or null at the end
 */
record ChangesBefore(List<Change> changes, @Nullable Long next) {}
