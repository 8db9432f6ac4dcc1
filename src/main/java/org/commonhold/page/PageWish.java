package org.commonhold.page;

import org.commonhold.kernel.Actor;
import org.commonhold.kernel.Slug;

/**
 * A wish to do something to a page as a whole.
 *
 * @param page the name that it has or had
 * @param reason why, as typed
 * @param form the nonce of the form: the same form sent twice does it once
 */
public record PageWish(Slug page, String reason, String form, Actor actor) {}
