/**
 * The database server that comes with Commonhold, and the directory in which everything durable lives. Plain JDK;
 * called by {@code site}, by the tests, and by whoever keeps another process beside ours with its own database.
 */
@NullMarked
package org.commonhold.site.server;

import org.jspecify.annotations.NullMarked;
