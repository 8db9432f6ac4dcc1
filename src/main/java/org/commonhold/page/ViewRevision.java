package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.commonhold.kernel.Database;
import org.commonhold.kernel.Slug;
import org.commonhold.markup.Document;
import org.commonhold.markup.Heading;
import org.commonhold.markup.LinkResolver;
import org.commonhold.markup.Markup;
import org.commonhold.markup.RenderOptions;
import org.commonhold.markup.SafeHtml;
import org.jspecify.annotations.Nullable;

/** Makes a revision ready to be shown: fields in their places, Markdown as HTML, links resolved in one query. */
@ApplicationScoped
class ViewRevision {

    private static final Markup MARKUP = new Markup();

    /** Where a page shows fields that its kind offers no more. */
    static final String EARLIER = "earlier-fields";

    private final KindsInForce kinds;
    private final Names names;
    private final Database database;
    private final KeptPages kept;

    ViewRevision(KindsInForce kinds, Names names, Database database, KeptPages kept) {
        this.database = database;
        this.kept = kept;
        this.kinds = kinds;
        this.names = names;
    }

    PageView view(Revision revision, RenderOptions options) {
        return view(revision, options, resolver(List.of(revision)));
    }

    /** Several in their order, with one query for the links of all; each is rendered when it is asked for. */
    List<Supplier<PageView>> views(List<Revision> revisions, RenderOptions options) {
        LinkResolver links = resolver(revisions);
        return revisions.stream()
                .<Supplier<PageView>>map(revision -> () -> view(revision, options, links))
                .toList();
    }

    private Kind kind(Content content) {
        return kinds.kind(content.kind()).orElseGet(() -> Kind.unknown(content.kind()));
    }

    private PageView view(Revision revision, RenderOptions options, LinkResolver links) {
        RenderOptions.Words words = options.words();
        Content content = revision.content();
        Kind kind = kind(content);

        Document body = MARKUP.parseUnder(content.title(), content.body());
        List<PageView.OutlineEntry> outline = new ArrayList<>();
        body.outline().forEach(heading -> outline.add(entry(heading, 0, "")));

        List<PageView.Fact> facts = new ArrayList<>();
        List<PageView.Fact> earlier = new ArrayList<>();
        List<PageView.Section> sections = new ArrayList<>();
        for (Field field : kind.fields()) {
            if (field.name().equals(kind.lead())) {
                continue;
            }
            if (field.retired()) {
                PageView.Fact fact = fact(field, content, links);
                if (fact.isFilled()) {
                    earlier.add(fact);
                }
            } else if (field.type().isSection()) {
                PageView.Section section = section(field, content, links, words, outline);
                sections.add(section);
            } else {
                facts.add(fact(field, content, links));
            }
        }
        content.fields().keySet().stream()
                .filter(name -> kind.field(name).isEmpty())
                .forEach(name -> earlier.add(fact(formerly(name), content, links)));
        return new PageView(
                revision,
                kind,
                lead(content, kind, links, words),
                facts,
                body.html(links, options),
                sections,
                earlier,
                outline);
    }

    private static @Nullable SafeHtml lead(Content content, Kind kind, LinkResolver links, RenderOptions.Words words) {
        String name = kind.lead();
        if (name == null || content.field(name).isEmpty()) {
            return null;
        }
        String value = content.firstOf(name);
        boolean isMarkdown =
                kind.field(name).map(Field::type).filter(FieldType::isSection).isPresent();
        return isMarkdown ? MARKUP.parse(value).html(links, RenderOptions.field(name, words)) : SafeHtml.text(value);
    }

    /** Where a page shows a long field. */
    static String anchor(Field field) {
        return "f-" + field.name();
    }

    private static PageView.Section section(
            Field field,
            Content content,
            LinkResolver links,
            RenderOptions.Words words,
            List<PageView.OutlineEntry> outline) {
        String anchor = anchor(field);
        if (content.field(field.name()).isEmpty()) {
            return new PageView.Section(field, anchor, null);
        }
        RenderOptions options = RenderOptions.field(field.name(), words);
        Document text = MARKUP.parse(content.firstOf(field.name()));
        outline.add(new PageView.OutlineEntry(1, field.label(), anchor));
        text.outline().forEach(heading -> outline.add(entry(heading, 1, options.idPrefix())));
        return new PageView.Section(field, anchor, text.html(links, options));
    }

    private static PageView.OutlineEntry entry(Heading heading, int below, String prefix) {
        return new PageView.OutlineEntry(heading.level() + below, heading.text(), prefix + heading.anchor());
    }

    private static PageView.Fact fact(Field field, Content content, LinkResolver links) {
        return new PageView.Fact(
                field,
                content.field(field.name()).stream()
                        .map(value -> value(field, value, links))
                        .toList());
    }

    private static PageView.Value value(Field field, String value, LinkResolver links) {
        return switch (field.type()) {
            case LINK -> new PageView.Value(value, value, false, true);
            case PAGE -> {
                LinkResolver.Target target = links.resolve(Slug.of(value));
                String href = target.exists() ? Addresses.page(target.canonical()) : Addresses.newPage(value);
                yield new PageView.Value(value, href, !target.exists(), false);
            }
            case TEXT, LONGTEXT, DATE, PLACE, CHOICE, TAGS, NUMBER -> new PageView.Value(value, null, false, false);
        };
    }

    private LinkResolver resolver(List<Revision> revisions) {
        Set<Slug> wanted = new HashSet<>();
        revisions.forEach(revision -> wanted.addAll(linked(revision.content())));
        Map<Slug, Names.Target> found = database.ask(() -> names.resolve(wanted), () -> kept.resolve(wanted));
        return slug -> {
            Names.Target target = found.get(slug);
            return target == null ? new LinkResolver.Target(slug, false) : new LinkResolver.Target(target.slug(), true);
        };
    }

    private Set<Slug> linked(Content content) {
        Kind kind = kind(content);
        Set<Slug> wanted = new HashSet<>();
        content.markdown(kind)
                .forEach(markdown -> wanted.addAll(MARKUP.parse(markdown).pageLinks()));
        content.fields().forEach((name, values) -> {
            Optional<Field> field = kind.field(name);
            if (field.isPresent() && field.get().type() == FieldType.PAGE) {
                values.forEach(title -> wanted.add(Slug.of(title)));
            }
        });
        return wanted;
    }

    private static Field formerly(String name) {
        return new Field(name, FieldType.TEXT, name, "", "", false, true, true, List.of());
    }
}
