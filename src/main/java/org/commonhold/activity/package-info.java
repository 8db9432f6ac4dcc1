/**
 * What is going on: recent changes, and feeds of them, of kinds, topics and searches. Derived from the ledger and the rooms' doors; portability, api and site may call it.
 */
@NullMarked
package org.commonhold.activity;

import org.jspecify.annotations.NullMarked;
