package org.commonhold.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonhold.kernel.Licence;
import org.commonhold.ledger.CanonicalJson;

/**
 * A revision as one Markdown file with front matter: what {@code /p/slug/source} gives, what an export holds, and what an
 * import reads.
 */
final class PageSource {

    private PageSource() {}

    static String of(Revision revision) {
        Content content = revision.content();
        StringBuilder out = new StringBuilder("---\n");
        line(out, "title", content.title());
        line(out, "slug", revision.slug().value());
        line(out, "kind", content.kind());
        line(out, "language", content.language());
        list(out, "", "topics", content.topics());
        list(out, "", "aliases", content.aliases());
        if (!content.fields().isEmpty()) {
            out.append("fields:\n");
            content.fields().forEach((name, values) -> {
                if (values.size() == 1) {
                    out.append("  ")
                            .append(name)
                            .append(": ")
                            .append(quoted(values.getFirst()))
                            .append('\n');
                } else {
                    list(out, "  ", name, values);
                }
            });
        }
        if (!revision.summary().isEmpty()) {
            line(out, "summary", revision.summary());
        }
        origin(revision).forEach((name, value) -> line(out, name, value));
        line(out, "revision", Integer.toString(revision.n()));
        line(out, "changed", revision.at().toString());
        if (revision.suppressed() != null) {
            line(out, "taken-out", revision.suppressed().code());
        }
        return out.append("---\n").append(content.body()).toString();
    }

    /** Where the words come from; those written here come from here. */
    private static Map<String, String> origin(Revision revision) {
        Origin origin = revision.origin();
        return origin == null
                ? new TreeMap<>(Map.of("actor", revision.actor().id(), "licence", Licence.NAME))
                : origin.members();
    }

    private static void line(StringBuilder out, String name, String value) {
        out.append(name).append(": ").append(quoted(value)).append('\n');
    }

    private static void list(StringBuilder out, String indent, String name, List<String> values) {
        if (!values.isEmpty()) {
            out.append(indent).append(name).append(":\n");
            values.forEach(value ->
                    out.append(indent).append("  - ").append(quoted(value)).append('\n'));
        }
    }

    /** A double-quoted YAML scalar, which is how JSON spells a text: it can hold anything. */
    private static String quoted(String value) {
        return new String(CanonicalJson.bytes(value), StandardCharsets.UTF_8);
    }
}
