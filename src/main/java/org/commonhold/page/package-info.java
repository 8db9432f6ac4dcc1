/**
 * Pages: an identity whose words are revisions, kinds as data, editing, history, comparison, links and lists (DESIGN
 * section 1.1 and 1.2). The rooms above it call its doors: {@link org.commonhold.page.Pages}, {@link
 * org.commonhold.page.Kinds}, {@link org.commonhold.page.Arrivals}, {@link org.commonhold.page.Published}, {@link
 * org.commonhold.page.Harvest} and {@link org.commonhold.page.Questions}.
 */
@NullMarked
package org.commonhold.page;

import org.jspecify.annotations.NullMarked;
