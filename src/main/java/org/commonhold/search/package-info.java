/**
 * Finding: a Lucene index that follows the ledger, queries, highlights, facets, spelling and the index's repair. It
 * depends on kernel, ledger and markup; what there is to find comes to it through the port {@link Source}. Only public
 * text is ever in the index.
 */
@NullMarked
package org.commonhold.search;

import org.jspecify.annotations.NullMarked;
