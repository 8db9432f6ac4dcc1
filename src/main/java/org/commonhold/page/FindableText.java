package org.commonhold.page;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonhold.kernel.PageId;
import org.commonhold.kernel.Slug;
import org.commonhold.markup.Document;
import org.commonhold.markup.Heading;
import org.commonhold.markup.Markup;
import org.commonhold.markup.Stretch;
import org.commonhold.markup.TooComplex;
import org.commonhold.search.Copy;
import org.commonhold.search.PublicText;
import org.jspecify.annotations.Nullable;

/** What there is to find of one page: its words without markup, and where in the page they stand. */
final class FindableText {

    private static final Markup MARKUP = new Markup();

    private FindableText() {}

    /**
     * @param former names that the page had before
     * @param zone the zone in which years are counted
     */
    static PublicText of(RevisionRow head, Slug slug, List<Slug> former, Beside beside, Kind kind, ZoneId zone) {
        Content content = head.content(slug);
        List<PublicText.Part> fields = new ArrayList<>();
        List<String> places = new ArrayList<>();
        content.fields().forEach((name, values) -> {
            Field field = kind.field(name).orElse(null);
            values.forEach(value -> fields.add(field(name, field, value)));
            if (field != null && field.facet() && field.type() == FieldType.PLACE) {
                places.addAll(values);
            }
        });
        String body = content.body();
        List<PublicText.Section> sections = List.of();
        Set<Slug> links = Set.of();
        try {
            Document read = MARKUP.parseUnder(content.title(), body);
            body = read.plainText();
            links = read.pageLinks();
            sections = read.stretches().stream().map(FindableText::section).toList();
        } catch (TooComplex e) {
            // One text that cannot be read must not keep the others out of the index (SAFETY section 2, row 16).
        }
        return new PublicText(
                new PageId(head.page).subject(),
                head.n,
                slug,
                content.title(),
                content.kind(),
                PreparedPage.leadOfStored(content, kind),
                content.language(),
                otherNames(content, former),
                content.topics(),
                places,
                fields,
                body,
                sections,
                head.at,
                head.at.atZone(zone).getYear(),
                copy(head.asRevision(slug), former, beside, PreparedPage.links(content, kind, links)));
    }

    private static Copy copy(Revision head, List<Slug> former, Beside beside, Set<Slug> links) {
        Content content = head.content();
        List<Slug> names = new ArrayList<>(List.of(head.slug()));
        names.addAll(former);
        content.aliases().forEach(alias -> names.add(Slug.of(alias)));
        return new Copy(names, links, PageCopy.write(head, beside));
    }

    private static PublicText.Part field(String name, @Nullable Field field, String value) {
        if (field == null) {
            return new PublicText.Part(value, ViewRevision.EARLIER, name);
        }
        boolean isLong = field.type().isSection();
        String anchor = field.retired() ? ViewRevision.EARLIER : isLong ? ViewRevision.anchor(field) : "";
        return new PublicText.Part(isLong ? plain(value) : value, anchor, field.label());
    }

    private static PublicText.Section section(Stretch stretch) {
        Heading heading = stretch.heading();
        return heading == null
                ? new PublicText.Section(stretch.from(), "", "")
                : new PublicText.Section(stretch.from(), heading.anchor(), heading.text());
    }

    private static String plain(String markdown) {
        try {
            return MARKUP.parse(markdown).plainText();
        } catch (TooComplex e) {
            return markdown;
        }
    }

    /** What people call it now, and what it was called before, by which they may still look for it. */
    private static List<String> otherNames(Content content, List<Slug> former) {
        List<String> names = new ArrayList<>(content.aliases());
        former.stream()
                .filter(name -> !name.equals(Slug.of(content.title())))
                .forEach(name -> names.add(name.value().replace('-', ' ')));
        return names;
    }
}
