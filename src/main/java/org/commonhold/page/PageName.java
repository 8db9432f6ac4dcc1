package org.commonhold.page;

import org.commonhold.kernel.PageId;
import org.commonhold.kernel.Slug;
import org.jspecify.annotations.Nullable;

/**
 * What a page is called today.
 *
 * @param standing whether it can be read
 * @param leads the page that its names lead to, where it was merged into another; null else
 */
public record PageName(
        Slug slug, boolean standing, @Nullable PageId leads) {}
