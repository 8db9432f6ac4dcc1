/** What draws on many rooms, and how the whole is started and stopped. Nobody calls it but the launcher. */
@NullMarked
package org.commonhold.site;

import org.jspecify.annotations.NullMarked;
