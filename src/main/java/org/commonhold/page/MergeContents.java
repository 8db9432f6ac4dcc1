package org.commonhold.page;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonhold.page.merge.MergeText;
import org.commonhold.page.merge.MergeValues;
import org.commonhold.page.merge.MergedText;
import org.commonhold.page.merge.MergedValues;
import org.commonhold.page.merge.Side;
import org.jspecify.annotations.Nullable;

/** Brings two edits of the same words together, part by part: the text and the long fields by sentence, the rest whole. */
final class MergeContents {

    private static final Content NOTHING = new Content("", "", "", List.of(), List.of(), Map.of(), "");

    private MergeContents() {}

    /** One part of the words, once as either side would have it where the two clash. */
    private record Both<T>(T mine, T theirs) {}

    /**
     * @param base what both began from, or null where that is not known: then whatever differs clashes
     * @param kind the kind of my words, whose fields say which are long texts and which hold many values
     */
    static MergedContent merge(@Nullable Content base, Content mine, Content theirs, Kind kind) {
        Content from = base == null ? NOTHING : base;
        Both<String> name = one(from.kind(), mine.kind(), theirs.kind());
        Both<String> title = one(from.title(), mine.title(), theirs.title());
        Both<String> language = one(from.language(), mine.language(), theirs.language());
        Both<List<String>> topics = values(from.topics(), mine.topics(), theirs.topics(), true);
        Both<List<String>> aliases = values(from.aliases(), mine.aliases(), theirs.aliases(), true);
        Both<String> body = text(from.body(), mine.body(), theirs.body());
        Both<Map<String, List<String>>> fields = fields(from, mine, theirs, kind);
        return new MergedContent(
                new Content(name.mine, title.mine, language.mine, topics.mine, aliases.mine, fields.mine, body.mine),
                new Content(
                        name.theirs,
                        title.theirs,
                        language.theirs,
                        topics.theirs,
                        aliases.theirs,
                        fields.theirs,
                        body.theirs));
    }

    private static Both<Map<String, List<String>>> fields(Content base, Content mine, Content theirs, Kind kind) {
        Set<String> names = new LinkedHashSet<>(base.fields().keySet());
        names.addAll(mine.fields().keySet());
        names.addAll(theirs.fields().keySet());
        Map<String, List<String>> asMine = new LinkedHashMap<>();
        Map<String, List<String>> asTheirs = new LinkedHashMap<>();
        for (String name : names) {
            Field field = kind.field(name).orElse(null);
            boolean many = field != null && field.many();
            boolean isLong = field != null && field.type() == FieldType.LONGTEXT && !many;
            Both<List<String>> both = isLong
                    ? lines(text(base.firstOf(name), mine.firstOf(name), theirs.firstOf(name)))
                    : values(base.field(name), mine.field(name), theirs.field(name), many);
            asMine.put(name, both.mine);
            asTheirs.put(name, both.theirs);
        }
        return new Both<>(asMine, asTheirs);
    }

    private static Both<List<String>> lines(Both<String> text) {
        return new Both<>(value(text.mine), value(text.theirs));
    }

    private static List<String> value(String text) {
        return text.isBlank() ? List.of() : List.of(text);
    }

    private static Both<String> one(String base, String mine, String theirs) {
        Both<List<String>> both = values(List.of(base), List.of(mine), List.of(theirs), false);
        return new Both<>(both.mine.getFirst(), both.theirs.getFirst());
    }

    private static Both<List<String>> values(List<String> base, List<String> mine, List<String> theirs, boolean many) {
        return switch (MergeValues.merge(base, mine, theirs, many)) {
            case MergedValues.Clean clean -> new Both<>(clean.values(), clean.values());
            case MergedValues.Clash clash -> new Both<>(clash.preferring(Side.MINE), clash.preferring(Side.THEIRS));
        };
    }

    private static Both<String> text(String base, String mine, String theirs) {
        MergedText merged = MergeText.merge(base, mine, theirs);
        return new Both<>(merged.preferring(Side.MINE), merged.preferring(Side.THEIRS));
    }
}
