package org.commonhold.page;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonhold.kernel.PageId;
import org.commonhold.kernel.Slug;
import org.commonhold.kernel.Subject;
import org.commonhold.markup.Markup;
import org.commonhold.markup.TooComplex;
import org.commonhold.search.PublicText;
import org.commonhold.search.Source;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What search may know of pages: the words of their heads. */
@ApplicationScoped
class FindablePages implements Source {

    private static final Markup MARKUP = new Markup();

    private final Session database;
    private final KindsInForce kinds;

    FindablePages(Session database, KindsInForce kinds) {
        this.database = database;
        this.kinds = kinds;
    }

    @Override
    public String type() {
        return Subject.PAGE;
    }

    @Override
    public List<PublicText> texts(Collection<Subject> subjects) {
        if (subjects.isEmpty()) {
            return List.of();
        }
        List<Long> ids = subjects.stream().map(s -> s.pageId().value()).toList();
        return QuarkusTransaction.requiringNew().call(() -> {
            Map<Long, Slug> slugs = new HashMap<>();
            for (Tuple row : database.createNativeQuery("select id, slug from page where id in (:ids)", Tuple.class)
                    .setParameter("ids", ids)
                    .getResultList()) {
                slugs.put(row.get(0, Long.class), new Slug(row.get(1, String.class)));
            }
            List<RevisionRow> heads = database.createNativeQuery(
                            "select r.* from revision r join page p on p.head = r.id where p.id in (:ids) and p.gone is null",
                            RevisionRow.class)
                    .setParameter("ids", ids)
                    .getResultList();
            Map<Long, List<Slug>> former = formerNames(ids);
            return heads.stream()
                    .map(head -> text(head, slugs, former.getOrDefault(head.page, List.of())))
                    .toList();
        });
    }

    @Override
    public List<Subject> after(@Nullable Subject last, int limit) {
        long from = last == null ? 0 : last.pageId().value();
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Long> ids = database.createNativeQuery(
                            "select id from page where id > :from and head is not null and gone is null order by id",
                            Long.class)
                    .setParameter("from", from)
                    .setMaxResults(limit)
                    .getResultList();
            return ids.stream().map(id -> new PageId(id).subject()).toList();
        });
    }

    private Map<Long, List<Slug>> formerNames(Collection<Long> ids) {
        Map<Long, List<Slug>> names = new HashMap<>();
        for (Tuple row : database.createNativeQuery(
                        "select page, slug from redirect where page in (:ids) order by slug", Tuple.class)
                .setParameter("ids", ids)
                .getResultList()) {
            names.computeIfAbsent(row.get(0, Long.class), page -> new ArrayList<>())
                    .add(new Slug(row.get(1, String.class)));
        }
        return names;
    }

    /** What people call it now, and what it was called before, by which they may still look for it. */
    private static List<String> otherNames(Content content, List<Slug> former) {
        List<String> names = new ArrayList<>(content.aliases());
        former.stream()
                .filter(name -> !name.equals(Slug.of(content.title())))
                .forEach(name -> names.add(name.value().replace('-', ' ')));
        return names;
    }

    private PublicText text(RevisionRow head, Map<Long, Slug> slugs, List<Slug> former) {
        Slug slug = slugs.get(head.page);
        if (slug == null || head.id == null) {
            throw new IllegalStateException("a head without its page");
        }
        Content content = head.content(slug);
        List<String> fields = new ArrayList<>();
        Map<String, List<String>> facets = new HashMap<>();
        Kind kind = kinds.kind(content.kind()).orElse(null);
        content.fields().forEach((name, values) -> {
            Field field = kind == null ? null : kind.field(name).orElse(null);
            boolean isMarkdown = field != null && field.type() == FieldType.LONGTEXT;
            values.forEach(value -> fields.add(isMarkdown ? plain(value) : value));
            if (field != null && field.facet()) {
                facets.put(name, values);
            }
        });
        return new PublicText(
                new PageId(head.page).subject(),
                head.id,
                slug,
                content.title(),
                content.kind(),
                kind == null ? "" : PreparedPage.lead(content, kind),
                content.language(),
                otherNames(content, former),
                content.topics(),
                facets,
                fields,
                plain(content.body()),
                head.at);
    }

    /** One text that cannot be read must not keep the others out of the index (SAFETY section 2, row 16). */
    private static String plain(String markdown) {
        try {
            return MARKUP.parse(markdown).plainText();
        } catch (TooComplex e) {
            return markdown;
        }
    }
}
