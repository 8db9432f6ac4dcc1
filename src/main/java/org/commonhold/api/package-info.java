/**
 * The public JSON API below {@code /api/v1}: what partner sites build on. Calls the rooms' doors only; nobody depends on
 * it. Reading needs no key; answers carry revision and licence.
 */
@NullMarked
package org.commonhold.api;

import org.jspecify.annotations.NullMarked;
