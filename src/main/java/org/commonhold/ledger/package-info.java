/**
 * The one ledger of what is public: a hash-chained, totally ordered record of every change of the commons, written in
 * the transaction of the change itself, and followed by whatever is derived from it (DESIGN section 1.3 and 1.4). Every
 * room but kernel and markup may call it. The transaction of every write begins and ends here.
 */
@NullMarked
package org.commonhold.ledger;

import org.jspecify.annotations.NullMarked;
