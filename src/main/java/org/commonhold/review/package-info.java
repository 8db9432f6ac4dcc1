/**
 * What waits: a change is any subject's proposed content on its way to being published (GOVERNANCE section 4). Kept,
 * found and settled by {@link org.commonhold.review.Changes}. The rooms that own a subject call it and know what its
 * content means; this room does not read it.
 */
@NullMarked
package org.commonhold.review;

import org.jspecify.annotations.NullMarked;
