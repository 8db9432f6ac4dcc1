package org.commonhold.markup;

import org.commonhold.kernel.Slug;
import org.commonmark.node.CustomNode;
import org.jspecify.annotations.Nullable;

/** {@code [[name#section|words]]} in the tree. */
final class WikiLink extends CustomNode {

    private final String name;
    private final @Nullable String section;
    private final String words;

    /** @param name empty for a link within the page, which then has a section */
    private WikiLink(String name, @Nullable String section, String words) {
        this.name = name;
        this.section = section;
        this.words = words;
    }

    /** Reads what stands between the brackets; null where that names neither a page nor a section. */
    static @Nullable WikiLink read(String inner) {
        int bar = inner.indexOf('|');
        // Inside a table a bar is written \|, and the table takes the backslash away; elsewhere both spellings work,
        // so that a link can be moved in and out of tables.
        int targetEnd = bar > 0 && inner.charAt(bar - 1) == '\\' ? bar - 1 : bar;
        String target = squeeze(bar < 0 ? inner : inner.substring(0, targetEnd));
        String words = bar < 0 ? target : squeeze(inner.substring(bar + 1));
        int hash = target.indexOf('#');
        // [[C#]] is a page's name: a section needs a name too.
        boolean sectioned = hash >= 0 && namesSomething(target.substring(hash + 1));
        String name = sectioned ? target.substring(0, hash).strip() : target;
        String section = sectioned ? target.substring(hash + 1).strip() : null;
        boolean local = sectioned && name.isEmpty();
        if (!local && !namesSomething(name)) {
            return null;
        }
        return new WikiLink(name, section, words.isEmpty() ? target : local && bar < 0 ? target.substring(1) : words);
    }

    /** The page's name as written; empty for a section of this page. */
    String name() {
        return name;
    }

    boolean isLocal() {
        return name.isEmpty();
    }

    Slug slug() {
        return Slug.of(name);
    }

    @Nullable
    String section() {
        return section;
    }

    String words() {
        return words;
    }

    private static boolean namesSomething(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static String squeeze(String text) {
        return Whitespace.squeeze(text);
    }
}
