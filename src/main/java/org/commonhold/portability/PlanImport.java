package org.commonhold.portability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.commonhold.kernel.Slug;
import org.commonhold.page.Arrivals;

/**
 * Gives every page of an import its address before the first is written, so that links between them can be: that of an
 * earlier run; else the one that its front matter asks for, else the one of its title; where that is taken, with its
 * folder in front, then with a number.
 */
final class PlanImport {

    private static final int AT_A_TIME = 500;

    /** How many numbered names are looked up at once. */
    private static final int NUMBERS = 50;

    private final Arrivals arrivals;
    private final ImportedItems imported;
    private final String name;
    private final Set<Slug> given = new HashSet<>();
    private final Map<String, ImportedItems.Known> known = new HashMap<>();
    private final Map<String, Slug> slugs = new HashMap<>();
    private final Map<String, Slug> otherwise = new HashMap<>();

    PlanImport(Arrivals arrivals, ImportedItems imported, String name) {
        this.arrivals = arrivals;
        this.imported = imported;
        this.name = name;
    }

    /**
     * What a page asks for.
     *
     * @param exact whether it names the address itself, rather than a title
     */
    record Wish(Item item, Slug slug, boolean exact) {}

    Plan plan(List<Wish> wishes) {
        for (int at = 0; at < wishes.size(); at += AT_A_TIME) {
            List<Wish> some = wishes.subList(at, Math.min(wishes.size(), at + AT_A_TIME));
            remember(some);
            give(some.stream()
                    .filter(wish -> !known.containsKey(wish.item().path()))
                    .toList());
        }
        return new Plan(known, slugs, otherwise);
    }

    private void remember(List<Wish> some) {
        Map<String, ImportedItems.Known> before = imported.known(
                name, some.stream().map(wish -> wish.item().path()).toList());
        Map<Long, Slug> standing = arrivals.slugs(
                before.values().stream().map(ImportedItems.Known::page).toList());
        before.forEach((path, item) -> {
            Slug slug = standing.get(item.page());
            if (slug != null) {
                known.put(path, item);
                slugs.put(path, slug);
            }
        });
    }

    private void give(List<Wish> some) {
        Map<Wish, Slug> inFolder = new LinkedHashMap<>();
        Set<Slug> asked = new HashSet<>();
        for (Wish wish : some) {
            String folder = wish.item().folder();
            Slug longer = Slug.of((folder == null ? name : folder) + " " + wish.slug());
            inFolder.put(wish, longer);
            asked.add(wish.slug());
            asked.add(longer);
        }
        Set<Slug> taken = new HashSet<>(arrivals.taken(asked));
        inFolder.forEach((wish, longer) -> {
            boolean free = !taken.contains(wish.slug()) && !given.contains(wish.slug());
            Slug slug = free ? wish.slug() : free(longer, taken);
            boolean perhapsTheSame = !free && wish.exact() && !given.contains(wish.slug());
            given.add(slug);
            if (perhapsTheSame) {
                given.add(wish.slug());
                otherwise.put(wish.item().path(), slug);
            }
            slugs.put(wish.item().path(), perhapsTheSame ? wish.slug() : slug);
        });
    }

    /** The address with the folder in front, or the first number of it that is free. */
    private Slug free(Slug longer, Set<Slug> taken) {
        if (!taken.contains(longer) && !given.contains(longer)) {
            return longer;
        }
        for (int from = 2; ; from += NUMBERS) {
            List<Slug> numbered = new ArrayList<>(IntStream.range(from, from + NUMBERS)
                    .mapToObj(longer::numbered)
                    .toList());
            numbered.removeAll(given);
            Set<Slug> gone = numbered.isEmpty() ? Set.of() : arrivals.taken(numbered);
            for (Slug slug : numbered) {
                if (!gone.contains(slug)) {
                    return slug;
                }
            }
        }
    }
}
