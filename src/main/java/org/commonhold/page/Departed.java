package org.commonhold.page;

/**
 * A page that was deleted or merged into another.
 *
 * @param act how it went
 * @param head what it said
 */
public record Departed(PageAct act, Revision head) {}
