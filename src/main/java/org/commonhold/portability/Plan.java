package org.commonhold.portability;

import java.util.Map;
import org.commonhold.kernel.Slug;

/**
 * Where each page is going to stand.
 *
 * @param known what came in before, by path
 * @param slugs the address of each page, by path
 * @param otherwise the address for a page whose own words asked for one that is taken, by path; used unless the page that
 *     stands there turns out to be the same page
 */
record Plan(Map<String, ImportedItems.Known> known, Map<String, Slug> slugs, Map<String, Slug> otherwise) {}
