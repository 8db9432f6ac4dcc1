package org.commonhold.page;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonhold.kernel.PageId;
import org.commonhold.kernel.Settings;
import org.commonhold.kernel.Slug;
import org.commonhold.kernel.Subject;
import org.commonhold.search.PublicText;
import org.commonhold.search.Source;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What search may know of pages: the words of their heads. */
@ApplicationScoped
class FindablePages implements Source {

    private final Session database;
    private final KindsInForce kinds;
    private final Settings settings;
    private final ReadBeside besides;

    FindablePages(Session database, KindsInForce kinds, Settings settings, ReadBeside besides) {
        this.besides = besides;
        this.database = database;
        this.kinds = kinds;
        this.settings = settings;
    }

    @Override
    public String type() {
        return Subject.PAGE;
    }

    @Override
    public @Nullable String kindCalled(String words) {
        Slug called = Slug.of(words);
        return kinds.all().stream()
                .filter(kind -> Stream.of(kind.name(), kind.label(), kind.plural())
                        .anyMatch(name -> Slug.of(name).equals(called)))
                .map(Kind::name)
                .findFirst()
                .orElse(null);
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
            Map<Long, Beside> beside = besides.of(ids);
            return heads.stream()
                    .map(head -> text(
                            head,
                            slugs,
                            former.getOrDefault(head.page, List.of()),
                            beside.getOrDefault(head.page, Beside.NOTHING)))
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

    private PublicText text(RevisionRow head, Map<Long, Slug> slugs, List<Slug> former, Beside beside) {
        Slug slug = slugs.get(head.page);
        if (slug == null) {
            throw new IllegalStateException("a head without its page");
        }
        Kind kind = kinds.kind(head.kind).orElseGet(() -> Kind.unknown(head.kind));
        return FindableText.of(head, slug, former, beside, kind, settings.zone());
    }
}
