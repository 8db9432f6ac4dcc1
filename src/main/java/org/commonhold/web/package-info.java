/**
 * What every page and every answer has in common: the frame around a page, dates, assets, the public address, security
 * headers, the cross-site rule, limits, error pages. A room's resources may use it; it calls no room but kernel and
 * markup, whose safe HTML it alone lets into a template unescaped.
 */
@NullMarked
package org.commonhold.web;

import org.jspecify.annotations.NullMarked;
