package org.commonhold.page;

import org.commonhold.kernel.Actor;
import org.commonhold.kernel.ChangeId;
import org.commonhold.kernel.RevisionId;
import org.commonhold.kernel.Slug;
import org.jspecify.annotations.Nullable;

/**
 * A wish to publish words on a page.
 *
 * @param page the page, or null to start one
 * @param base the revision that the writer began from, or null for a new page
 * @param content the words as typed, not yet checked
 * @param summary what changed and why, as typed
 * @param form the save nonce: the same form sent twice makes one revision
 * @param asSecond for a new page: make another although one of that name exists
 * @param settles the edit that waits and whose words this one takes in, or null
 * @param question for a new page: the number of the open question at which its writing began, or null
 */
public record Edit(
        @Nullable Slug page,
        @Nullable RevisionId base,
        Content content,
        String summary,
        String form,
        Actor actor,
        boolean asSecond,
        @Nullable ChangeId settles,
        @Nullable Long question) {

    /** An edit that begins at no question. */
    public Edit(
            @Nullable Slug page,
            @Nullable RevisionId base,
            Content content,
            String summary,
            String form,
            Actor actor,
            boolean asSecond,
            @Nullable ChangeId settles) {
        this(page, base, content, summary, form, actor, asSecond, settles, null);
    }

    /** An edit of its own, which settles nothing. */
    public Edit(
            @Nullable Slug page,
            @Nullable RevisionId base,
            Content content,
            String summary,
            String form,
            Actor actor,
            boolean asSecond) {
        this(page, base, content, summary, form, actor, asSecond, null);
    }
}
