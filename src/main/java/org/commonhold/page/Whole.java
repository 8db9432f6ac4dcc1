package org.commonhold.page;

/** A page as it stands, with what is known of it beside its words. */
public record Whole(Revision head, Beside beside) {}
