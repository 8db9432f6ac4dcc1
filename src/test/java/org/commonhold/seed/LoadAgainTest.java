package org.commonhold.seed;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonhold.kernel.Slug;
import org.commonhold.page.Pages;
import org.commonhold.page.Revision;
import org.commonhold.page.Writing;
import org.commonhold.site.CommonsForTests;
import org.junit.jupiter.api.Test;

/** A later start finds each shipped page as it is in its file, so that it need not try to write one. */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class LoadAgainTest {

    @Inject
    Pages pages;

    @Inject
    LoadPage loading;

    @Test
    void whatIsStoredIsWhatTheFileSays() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of("content-seed/pages"))) {
            files = all.filter(file -> file.toString().endsWith(".md")).toList();
        }
        List<String> others = new ArrayList<>();
        int compared = 0;
        for (Path file : files) {
            String name = file.getFileName().toString();
            Revision head = pages.head(Slug.of(name.replaceFirst("\\.md$", ""))).orElse(null);
            if (head != null && head.n() == 1) { // other tests may have written on it
                compared++;
                if (!head.content().equals(LoadPage.content(name, Files.readString(file)))) {
                    others.add(name);
                }
            }
        }
        assertThat(compared).isGreaterThan(files.size() / 2);
        assertThat(others).isEmpty();
    }

    // A18
    @Test
    void whatPeopleTookAwayOrRenamedStaysSo() throws IOException {
        String name = "about.md";
        String file = Files.readString(Path.of("content-seed/pages", name));
        pages.delete(Writing.wish("about"));
        try {
            assertThat(loading.load(name, file)).isFalse();
            assertThat(pages.departed(Slug.of("about"))).isPresent();
        } finally {
            pages.restore(Writing.wish("about"));
        }
        pages.rename(Writing.wish("about"), "What this is");
        try {
            assertThat(loading.load(name, file)).isFalse();
            assertThat(pages.head(Slug.of("about"))).map(Revision::slug).contains(Slug.of("what-this-is"));
        } finally {
            pages.rename(Writing.wish("about"), "About");
        }
    }
}
