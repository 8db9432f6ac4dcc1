package org.commonhold.markup;

import java.io.StringReader;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.representer.Representer;

/**
 * Reads the YAML that we ship: one mapping of plain values. No aliases, no tags, no repeated keys, at most
 * {@value #MAX_DEPTH} levels and {@value #MAX_CHARS} code points. Nothing is guessed: {@code no}, {@code 2026-01-31} and
 * {@code 012} are text; only {@code true}, {@code false} and numbers in ordinary notation are not.
 */
public final class Yaml {

    static final int MAX_DEPTH = 12;
    static final int MAX_CHARS = 256 * 1024;

    private Yaml() {}

    /**
     * The mapping in a file, in its order and unmodifiable; empty for an empty file. Values are String, Boolean, Long,
     * Double, List and Map of the same; a key without a value is left out.
     *
     * @throws MalformedYaml naming the line
     */
    public static Map<String, Object> read(String yaml) {
        return read(yaml, 0);
    }

    /** @param linesBefore how many lines of the file stand before this part of it */
    static Map<String, Object> read(String yaml, int linesBefore) {
        Node root = compose(yaml, linesBefore);
        if (root == null) {
            return Map.of();
        }
        YamlValues values = new YamlValues(linesBefore);
        if (root instanceof MappingNode mapping) {
            return values.map(mapping);
        }
        throw values.malformed(root, "expected key: value");
    }

    private static @Nullable Node compose(String yaml, int linesBefore) {
        try {
            return reader().compose(new StringReader(yaml));
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            throw new MalformedYaml(linesBefore + (mark == null ? 1 : mark.getLine() + 1), problem(e.getProblem()));
        } catch (YAMLException e) {
            throw new MalformedYaml(linesBefore + 1, problem(e.getMessage()));
        }
    }

    private static String problem(@Nullable String words) {
        return words == null ? "not YAML" : words;
    }

    private static org.yaml.snakeyaml.Yaml reader() {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setAllowDuplicateKeys(false);
        options.setAllowRecursiveKeys(false);
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setCodePointLimit(MAX_CHARS);
        DumperOptions unused = new DumperOptions();
        return new org.yaml.snakeyaml.Yaml(
                new SafeConstructor(options), new Representer(unused), unused, options, new PlainScalars());
    }
}
