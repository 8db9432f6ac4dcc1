/**
 * Pages: an identity whose words are revisions, kinds as data, editing, history, comparison, links and lists (DESIGN
 * section 1.1 and 1.2). The rooms above it call {@link org.commonhold.page.Pages} and {@link
 * org.commonhold.page.Kinds}.
 */
@NullMarked
package org.commonhold.page;

import org.jspecify.annotations.NullMarked;
