/**
 * Merges what two people made of one text. Pure: the same three texts give the same answer, and nothing is read or kept.
 * A merge never guesses: what it cannot settle by the rule in docs/merge.md comes out as a clash, with the words of both.
 */
@NullMarked
package org.commonhold.page.merge;

import org.jspecify.annotations.NullMarked;
