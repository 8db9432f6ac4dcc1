/** What earlier stages left behind, brought up to date. */
@NullMarked
package org.commonhold.upgrade;

import org.jspecify.annotations.NullMarked;
