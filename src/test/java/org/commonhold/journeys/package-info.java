/** What people do here, done in a real browser against a whole commons, and how every page looks to them. */
@NullMarked
package org.commonhold.journeys;

import org.jspecify.annotations.NullMarked;
