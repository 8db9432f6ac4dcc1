package org.commonhold.page;

import java.time.Instant;
import java.util.List;
import org.commonhold.kernel.Slug;

/**
 * A page as a list shows it.
 *
 * @param lead its opening sentence or an excerpt; may be empty
 */
public record PageCard(Slug slug, String kind, String title, String lead, List<String> topics, Instant changedAt) {}
