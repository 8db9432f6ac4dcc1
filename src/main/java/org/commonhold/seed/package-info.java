/**
 * Loads what is shipped (charter settings, kinds, pages) through the same doors as everybody else, at every start, each
 * thing once. Nobody depends on it.
 */
@NullMarked
package org.commonhold.seed;

import org.jspecify.annotations.NullMarked;
