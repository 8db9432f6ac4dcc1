package org.commonhold.markup;

/**
 * One entry of a text's outline.
 *
 * @param level from 1 for the highest; never more than one deeper than the entry before it
 * @param text the heading's words without markup, maybe empty
 * @param anchor the id of the heading in the HTML, without the {@link RenderOptions#idPrefix() prefix}; unique in the
 *     text
 */
public record Heading(int level, String text, String anchor) {}
