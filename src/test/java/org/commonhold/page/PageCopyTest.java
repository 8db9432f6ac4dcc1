package org.commonhold.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.PageId;
import org.commonhold.kernel.RevisionId;
import org.commonhold.kernel.Slug;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The copy of a page holds all that it takes to show it. */
class PageCopyTest {

    private static final Content WORDS = new Content(
            "guide",
            "Lläis a \"llun\" \u0007",
            "cy",
            List.of("one", "two"),
            List.of("Another name"),
            Map.of("place", List.of("Bangor"), "links", List.of("a", "b")),
            "# Words\r\n\n[[Elsewhere]] \uD83D\uDC1D");

    @Test
    void everythingComesBackAsItWas() {
        Revision head = revision(WORDS, "Why", new Origin("Source", "Author", "CC0", "2020"), null);
        Beside beside = new Beside(
                new Care(Instant.parse("2026-11-02T03:04:05.000006Z"), 3, LocalDate.of(2027, 2, 28)), head.origin());
        PageCopy copy = PageCopy.read(PageCopy.write(head, beside));
        assertThat(copy.revision()).isEqualTo(head);
        assertThat(copy.beside()).isEqualTo(beside);
    }

    @Test
    void whatIsEmptyComesBackEmpty() {
        Content bare = new Content("topic", "T", "en", List.of(), List.of(), Map.of(), "");
        Revision head = revision(bare, "", null, SuppressionReason.LAW);
        PageCopy copy = PageCopy.read(PageCopy.write(head, Beside.NOTHING));
        assertThat(copy.revision()).isEqualTo(head);
        assertThat(copy.beside()).isEqualTo(Beside.NOTHING);
    }

    private static Revision revision(
            Content words, String summary, @Nullable Origin origin, @Nullable SuppressionReason suppressed) {
        return new Revision(
                new RevisionId(77),
                new PageId(5),
                Slug.of(words.title()),
                4,
                words,
                summary,
                Actor.visitor("abc"),
                "unfounded",
                Instant.parse("2026-11-03T03:04:05.123456Z"),
                origin,
                suppressed);
    }
}
