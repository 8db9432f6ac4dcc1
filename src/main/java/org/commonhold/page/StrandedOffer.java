package org.commonhold.page;

import org.commonhold.review.Change;

/**
 * An edit that waits, or waited, on a page that was taken away. It can be settled once the page is restored.
 *
 * @param page the page and how it went
 * @param words what its writer saved
 */
record StrandedOffer(Change change, Departed page, ProposedWords words) {}
