package org.commonhold.page;

/**
 * What has just happened, and where to look further.
 *
 * @param href where the link leads
 * @param link the words of the link
 */
record Notice(String text, String href, String link) {}
