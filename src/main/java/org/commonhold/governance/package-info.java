/**
 * How the commons governs itself: the one gate and the settings in force, behind the kernel's ports {@code Authority}
 * and {@code Settings}, and the charter's shipped first version. Rooms above member may call its door; everybody asks
 * the ports.
 */
@NullMarked
package org.commonhold.governance;

import org.jspecify.annotations.NullMarked;
