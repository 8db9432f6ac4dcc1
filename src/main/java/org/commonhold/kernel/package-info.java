/**
 * What every room shares: typed ids, slugs, the clock, the acting person, subjects, paging, errors, and the ports that
 * let a lower room reach a higher one. Anyone may call it; it calls nobody and knows no framework.
 */
@NullMarked
package org.commonhold.kernel;

import org.jspecify.annotations.NullMarked;
