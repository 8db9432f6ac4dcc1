package org.commonhold.search;

import java.util.Collection;
import java.util.List;
import org.commonhold.kernel.Subject;
import org.jspecify.annotations.Nullable;

/** Where public text comes from. One implementation for each type of subject that can be found. */
public interface Source {

    /** The subject type that this source owns, such as {@link Subject#PAGE}. */
    String type();

    /** The name of the kind that people call by these words, in any case and number; null where there is none here. */
    default @Nullable String kindCalled(String words) {
        return null;
    }

    /** The public text of these subjects as it is now; a subject that is not public any more, or never was, is left out. */
    List<PublicText> texts(Collection<Subject> subjects);

    /** The next subjects after the given one, in a stable order; null begins. Empty at the end. For rebuilding. */
    List<Subject> after(@Nullable Subject last, int limit);
}
