/**
 * The whole commons as one file, and back: backup, restore, and the list of what was taken out, which outlives both.
 * docs/decisions/0013 tells the format.
 */
@NullMarked
package org.commonhold.portability.archive;

import org.jspecify.annotations.NullMarked;
