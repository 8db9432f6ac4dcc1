package org.commonhold.markup;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a text's plain words, up to the next one or the end.
 *
 * @param from where it begins in {@link Document#plainText()}, in characters of UTF-16
 * @param heading the heading that it begins with and stands under; null where footnotes follow the text
 */
public record Stretch(int from, @Nullable Heading heading) {}
