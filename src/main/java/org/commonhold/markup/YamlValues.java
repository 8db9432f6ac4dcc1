package org.commonhold.markup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Turns YAML nodes into plain values; anything with a tag of its own is refused rather than constructed. */
final class YamlValues {

    private final int linesBefore;
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    YamlValues(int linesBefore) {
        this.linesBefore = linesBefore;
    }

    Map<String, Object> map(MappingNode mapping) {
        expect(mapping, Tag.MAP);
        Map<String, Object> map = new LinkedHashMap<>();
        Set<String> keys = new HashSet<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = key(tuple.getKeyNode());
            if (!keys.add(key)) {
                throw malformed(tuple.getKeyNode(), "\"" + key + "\" stands here twice");
            }
            Object value = value(tuple.getValueNode());
            if (value != null) {
                map.put(key, value);
            }
        }
        return Collections.unmodifiableMap(map);
    }

    MalformedYaml malformed(Node node, String problem) {
        return new MalformedYaml(linesBefore + node.getStartMark().getLine() + 1, problem);
    }

    private String key(Node node) {
        if (node instanceof ScalarNode scalar && scalar(scalar) != null) {
            return scalar.getValue();
        }
        throw malformed(node, "a key is a word");
    }

    private @Nullable Object value(Node node) {
        return switch (node) {
            case ScalarNode scalar -> scalar(scalar);
            case SequenceNode sequence -> list(sequence);
            case MappingNode mapping -> map(mapping);
            default -> throw malformed(node, "not a value");
        };
    }

    private List<Object> list(SequenceNode sequence) {
        expect(sequence, Tag.SEQ);
        List<Object> list = new ArrayList<>();
        for (Node node : sequence.getValue()) {
            Object value = value(node);
            if (value == null) {
                throw malformed(node, "an empty entry");
            }
            list.add(value);
        }
        return Collections.unmodifiableList(list);
    }

    private @Nullable Object scalar(ScalarNode scalar) {
        expect(scalar, Tag.STR, Tag.BOOL, Tag.INT, Tag.FLOAT, Tag.NULL);
        try {
            return plain(scalar.getTag(), scalar.getValue());
        } catch (NumberFormatException e) {
            // Only an explicit tag gets here, such as !!int on a word.
            throw malformed(scalar, "not a number: " + scalar.getValue());
        }
    }

    private static @Nullable Object plain(Tag tag, String text) {
        if (tag.equals(Tag.NULL)) {
            return null;
        }
        if (tag.equals(Tag.BOOL)) {
            return Boolean.valueOf(text);
        }
        if (tag.equals(Tag.INT)) {
            return Long.valueOf(text);
        }
        return tag.equals(Tag.FLOAT) ? (Object) Double.valueOf(text) : text;
    }

    private void expect(Node node, Tag... tags) {
        if (!List.of(tags).contains(node.getTag())) {
            throw malformed(node, "a tag is not read here: " + node.getTag());
        }
        if (!seen.add(node)) {
            throw malformed(node, "an alias is not read here");
        }
    }
}
