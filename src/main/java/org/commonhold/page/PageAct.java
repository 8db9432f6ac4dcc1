package org.commonhold.page;

import java.time.Instant;
import java.util.Locale;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.PageId;
import org.commonhold.kernel.Slug;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to a page as a whole.
 *
 * @param id its number, which the ledger names
 * @param slug the page's name today
 * @param title the page's title today
 * @param former a renaming: the name before it; null else
 * @param called a renaming: the name after it; null else
 * @param target a merging: today's name of the page that it was merged into; null else
 * @param reason why, in the words of whoever did it; may be empty
 * @param standing whether the page can be read today
 */
public record PageAct(
        long id,
        What what,
        PageId page,
        Slug slug,
        String title,
        String language,
        @Nullable Slug former,
        @Nullable Slug called,
        @Nullable Slug target,
        String reason,
        Actor actor,
        String ground,
        Instant at,
        boolean standing) {

    /** What can be done to a page as a whole. */
    public enum What {
        RENAMED,
        MERGED,
        DELETED,
        RESTORED;

        /** As the row and the ledger spell it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static What ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** The page's address. */
    public String path() {
        return Addresses.page(slug);
    }
}
