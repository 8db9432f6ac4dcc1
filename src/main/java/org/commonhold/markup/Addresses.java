package org.commonhold.markup;

import org.jspecify.annotations.Nullable;

/** Says where a link of a text is to lead from now on. */
@FunctionalInterface
public interface Addresses {

    /**
     * The address to write in place of one.
     *
     * @param address as the text means it, escapes and entities resolved
     * @param image whether it is that of an image
     * @return the same to leave the link as it is; another, already encoded; or null to leave only its words
     */
    @Nullable
    String insteadOf(String address, boolean image);
}
