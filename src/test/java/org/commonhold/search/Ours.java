package org.commonhold.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonhold.kernel.Paging;
import org.commonhold.kernel.Slug;

/** The texts of a collection as pages of our own index, asked as people ask. Nobody declared their language. */
final class Ours implements Judged.Asking, AutoCloseable {

    private final List<String> ids = new ArrayList<>();
    private final Search search;

    Ours(Judged judged, Path directory) {
        Shelf shelf = new Shelf();
        for (Judged.Text text : judged.texts()) {
            ids.add(text.id());
            shelf.publish(Shelf.page(
                    ids.size(), slug(ids.size()), text.title(), "guide", List.of(), text.text(), "en", List.of()));
        }
        search = shelf.openWithMeaning(directory);
        search.rebuild();
        Shelf.settleMeaning(search);
    }

    private static Slug slug(int number) {
        return new Slug("text-" + number);
    }

    private String id(Slug slug) {
        return ids.get(Integer.parseInt(slug.value().substring("text-".length())) - 1);
    }

    @Override
    public List<String> ask(String query) {
        return search.find(new SearchQuery(query, List.of(), List.of(), new Paging(1, 10))).hits().items().stream()
                .map(hit -> id(hit.slug()))
                .toList();
    }

    /** Suggestions for what was begun. */
    Stream<String> suggest(String begun, int most) {
        return search.suggest(begun, most).stream().map(suggestion -> id(suggestion.slug()));
    }

    @Override
    public void close() {
        search.close();
    }
}
