package org.commonhold.page;

import org.commonhold.review.Change;

/** An edit that waits, in a list, with the page it waits on. */
record WaitingEdit(Change change, PageCard page) {}
