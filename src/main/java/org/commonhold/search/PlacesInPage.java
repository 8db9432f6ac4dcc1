package org.commonhold.search;

import java.util.List;
import org.commonhold.search.PublicText.Section;
import org.jspecify.annotations.Nullable;

/** Where the sections of a stored text begin, as it is stored with the text: a line each. */
final class PlacesInPage {

    private PlacesInPage() {}

    static String write(List<Section> sections) {
        StringBuilder out = new StringBuilder();
        for (Section section : sections) {
            out.append(section.from())
                    .append('\t')
                    .append(line(section.anchor()))
                    .append('\t')
                    .append(line(section.title()))
                    .append('\n');
        }
        return out.toString();
    }

    /** The section that a place of the text is in, or null where it is in none that a page has a place for. */
    static @Nullable Section at(@Nullable String stored, int place) {
        if (stored == null) {
            return null;
        }
        Section last = null;
        for (String line : stored.lines().toList()) {
            Section next = read(line);
            if (next.from() > place) {
                break;
            }
            last = next;
        }
        return last == null || last.anchor().isEmpty() ? null : last;
    }

    private static Section read(String line) {
        int first = line.indexOf('\t');
        int second = line.indexOf('\t', first + 1);
        return new Section(
                Integer.parseInt(line.substring(0, first)),
                line.substring(first + 1, second),
                line.substring(second + 1));
    }

    private static String line(String text) {
        return Fields.cut(text, 200).replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
    }
}
