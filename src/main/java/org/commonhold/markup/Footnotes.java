package org.commonhold.markup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.DefinitionMap;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * The footnotes that a text refers to, numbered in the order in which a reader meets them: first those of the text, then
 * those that only other footnotes mention. A definition that nothing mentions is not shown.
 */
final class Footnotes {

    /** @param references how many places mention the note, at least 1 */
    record Note(FootnoteDefinition definition, int number, int references) {}

    /** One mention: the note's number, and the how-manieth mention of it this is, from 1. */
    record Mention(int note, int nth) {}

    private final DefinitionMap<FootnoteDefinition> definitions = new DefinitionMap<>(FootnoteDefinition.class);
    private final Map<FootnoteDefinition, Integer> numbers = new LinkedHashMap<>();
    private final List<Integer> mentionsOf = new ArrayList<>();
    private final Map<Node, Mention> mentions = new HashMap<>();
    private final Queue<FootnoteDefinition> unread = new ArrayDeque<>();

    static Footnotes of(Node tree) {
        Footnotes footnotes = new Footnotes();
        footnotes.collectDefinitions(tree);
        footnotes.read(tree);
        for (FootnoteDefinition next = footnotes.unread.poll(); next != null; next = footnotes.unread.poll()) {
            footnotes.read(next);
        }
        return footnotes;
    }

    List<Note> notes() {
        return numbers.entrySet().stream()
                .map(e -> new Note(e.getKey(), e.getValue(), mentionsOf.get(e.getValue() - 1)))
                .toList();
    }

    @Nullable
    Mention mention(FootnoteReference reference) {
        return mentions.get(reference);
    }

    private void collectDefinitions(Node tree) {
        Tree.walk(tree, node -> {
            if (node instanceof FootnoteDefinition definition) {
                definitions.putIfAbsent(definition.getLabel(), definition);
            }
            return true;
        });
    }

    private void read(Node part) {
        Tree.walk(part, node -> {
            if (node instanceof FootnoteReference reference) {
                mention(reference, definitions.get(reference.getLabel()));
            }
            // An image's description is text only, so a mention in it is not shown.
            return !(node instanceof FootnoteDefinition || node instanceof Image);
        });
    }

    private void mention(FootnoteReference reference, @Nullable FootnoteDefinition definition) {
        if (definition == null) {
            return;
        }
        Integer number = numbers.get(definition);
        if (number == null) {
            number = numbers.size() + 1;
            numbers.put(definition, number);
            mentionsOf.add(0);
            unread.add(definition);
        }
        int nth = mentionsOf.get(number - 1) + 1;
        mentionsOf.set(number - 1, nth);
        mentions.put(reference, new Mention(number, nth));
    }
}
