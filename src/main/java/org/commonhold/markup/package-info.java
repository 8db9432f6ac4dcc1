/**
 * Text as people write it: Markdown to a tree, and from the tree safe HTML, plain text, an outline, outgoing links and
 * excerpts; and the front matter of shipped files. Pure: any room may call it, it calls only kernel, and it is the only
 * room that knows CommonMark and the sanitizer. The door is {@link org.commonhold.markup.Markup}.
 */
@NullMarked
package org.commonhold.markup;

import org.jspecify.annotations.NullMarked;
