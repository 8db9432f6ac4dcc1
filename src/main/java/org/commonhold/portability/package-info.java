/**
 * Whole collections in and out: import of folders of Markdown, export of everything that is public. Works through the
 * doors of the other rooms, on behalf of the custodian; nobody but site's commands calls it.
 */
@NullMarked
package org.commonhold.portability;

import org.jspecify.annotations.NullMarked;
