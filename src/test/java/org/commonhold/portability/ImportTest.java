package org.commonhold.portability;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.Paging;
import org.commonhold.kernel.Slug;
import org.commonhold.ledger.Ledger;
import org.commonhold.page.Edit;
import org.commonhold.page.Located;
import org.commonhold.page.Origin;
import org.commonhold.page.PageFilter;
import org.commonhold.page.Pages;
import org.commonhold.page.Revision;
import org.commonhold.page.RevisionLine;
import org.commonhold.page.Writing;
import org.commonhold.site.CommonsForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of Markdown come in: what they become, what is left out and said, and that nothing comes twice. */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class ImportTest {

    private static final Progress QUIET = (what, done, all) -> {};

    @Inject
    Imports imports;

    @Inject
    Pages pages;

    @Inject
    DataSource database;

    @TempDir
    Path folder;

    private final String name = "test-" + Writing.nonce();

    private void put(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportReport run() {
        return run(new Origin("A book of tests", null, "CC BY 4.0", null));
    }

    private ImportReport run(Origin origin) {
        try {
            return imports.run(new ImportOrder(folder, name, origin), QUIET);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Revision head(String title) {
        return pages.head(Slug.of(title)).orElseThrow(() -> new AssertionError("no page " + title));
    }

    private List<RevisionLine> history(Revision head) {
        return pages.history(head.page(), new Paging(1, 50)).items();
    }

    @Test
    void aTitleIsTheFrontMattersElseTheIndexsElseTheFirstHeadingElseTheFirstWordsElseTheFiles() {
        String mark = Writing.nonce();
        put("a.md", "---\ntitle: Front " + mark + "\n---\n# Heading a\n\nText.\n");
        put("index.jsonl", "{\"file\": \"b.md\", \"title\": \"Index " + mark + "\"}\n");
        put("b.md", "# Heading b\n");
        put("c.md", "Words before.\n\n# Heading " + mark + "\n\n# Another\n");
        put("d.md", "First words " + mark + " and then many more words than a title can hold, one after another.\n");
        put("file " + mark + ".md", "![](x.png)\n\n***\n");
        put("e.md", "\n---\ntitle: Late " + mark + "\n---\nNot front matter, since it is not on line 1.\n");

        ImportReport report = run();

        assertThat(report.pagesLeftOut()).isEmpty();
        assertThat(report.pagesStarted()).isEqualTo(6);
        assertThat(head("Front " + mark).content().body()).isEqualTo("# Heading a\n\nText.\n");
        assertThat(head("Index " + mark).content().title()).isEqualTo("Index " + mark);
        assertThat(head("Heading " + mark).content().title()).isEqualTo("Heading " + mark);
        assertThat(head("file " + mark).content().title()).isEqualTo("file " + mark);
        String first = head("First words " + mark + " and then many").content().title();
        assertThat(first.codePointCount(0, first.length())).isLessThanOrEqualTo(60);
    }

    @Test
    void kindTopicsFieldsAndOriginComeAlong() {
        String mark = Writing.nonce();
        put(
                "a.md",
                "---\ntitle: Whole " + mark + "\nkind: practice\ntopics: [One, Two]\naliases:\n  - Alias " + mark
                        + "\nlanguage: cy\nsummary: As it came\nauthor: Somebody\ndate: May 2020\n"
                        + "fields:\n  steps: |\n    1. one\n    2. two\n  unheard-of: kept\n---\nText.\n");
        put("b.md", "---\ntitle: Plain " + mark + "\nkind: sonnet\n---\nText.\n");

        ImportReport report = run();

        Revision whole = head("Whole " + mark);
        assertThat(whole.content().kind()).isEqualTo("practice");
        assertThat(whole.content().topics()).containsExactly("one", "two");
        assertThat(whole.content().language()).isEqualTo("cy");
        assertThat(whole.content().fields())
                .containsEntry("unheard-of", List.of("kept"))
                .containsKey("steps");
        assertThat(whole.summary()).isEqualTo("As it came");
        assertThat(whole.actor()).isEqualTo(Actor.CUSTODIAN);
        assertThat(whole.origin()).isEqualTo(new Origin("A book of tests", "Somebody", "CC BY 4.0", "May 2020"));
        assertThat(pages.locate(Slug.of("Alias " + mark))).isInstanceOf(Located.Elsewhere.class);
        assertThat(head("Plain " + mark).content().kind()).isEqualTo("guide");
        assertThat(report.remarks()).anySatisfy(note -> assertThat(note.what()).contains("sonnet"));
    }

    @Test
    void aTakenAddressGetsItsFolderInFrontThenANumber() {
        String mark = Writing.nonce();
        Revision standing = Writing.make(pages, Writing.guide("Aims " + mark, "Ours."));
        put("one/a.md", "# Aims " + mark + "\n");
        put("one/b.md", "# Aims " + mark + "\n");
        put("two/c.md", "---\nslug: Kept " + mark + "\n---\n# Aims " + mark + "\n");
        put("two/d.md", "---\nslug: Kept " + mark + "\n---\n# Aims " + mark + "\n");

        run();

        assertThat(head("Aims " + mark).id()).isEqualTo(standing.id());
        for (String address : List.of("one aims ", "kept ", "two kept ")) {
            assertThat(head(address + mark).content().title()).isEqualTo("Aims " + mark);
        }
        assertThat(head("one aims " + mark + " 2").content().title()).isEqualTo("Aims " + mark);
    }

    @Test
    void earlierVersionsGoInByNumberThenThePageWhereItDiffers() {
        String mark = Writing.nonce();
        put("index.jsonl", "{\"file\": \"a.md\", \"id\": \"7\", \"title\": \"Old " + mark + "\"}\n");
        put("pages/a.md", "Third.\n");
        put("revisions/7/10.md", "---\nsummary: Better\nauthor: 3\n---\nSecond.\n");
        put("revisions/7/9.md", "First.\n");
        put("revisions/7/notes.md", "Not a version.\n");
        put("pages/b.md", "# Same " + mark + "\n");
        put("revisions/b/1.md", "# Same " + mark + "\n");

        ImportReport report = run();

        Revision head = head("Old " + mark);
        assertThat(history(head).stream().map(RevisionLine::n)).containsExactly(3, 2, 1);
        assertThat(pages.revision(head.slug(), 1).orElseThrow().content().body())
                .isEqualTo("First.\n");
        Revision second = pages.revision(head.slug(), 2).orElseThrow();
        assertThat(second.summary()).isEqualTo("Better");
        assertThat(Objects.requireNonNull(second.origin()).author()).isEqualTo("3");
        assertThat(history(head("Same " + mark))).hasSize(1);
        assertThat(report.revisionsPublished()).isEqualTo(4);
        assertThat(report.remarks()).anySatisfy(note -> assertThat(note.path()).endsWith("notes.md"));
    }

    @Test
    void linksBetweenFilesBecomeLinksBetweenPagesAndOthersLeaveTheirWords() {
        String mark = Writing.nonce();
        put(
                "part/a.md",
                "# From " + mark + "\n\nTo [it](../b%20c.md#some-place), [there](../sub/), [off](https://example.org),"
                        + " [gone](../gone.md), ![A map](img/map.png), [up](../../../etc/passwd) and [here](#below).\n");
        put("b c.md", "# To " + mark + "\n");
        put("sub/README.md", "# Sub " + mark + "\n");

        ImportReport report = run();

        assertThat(head("From " + mark).content().body())
                .contains("[it](/p/to-" + mark + "#s-some-place)")
                .contains("[there](/p/sub-" + mark + ")")
                .contains("[off](https://example.org)")
                .contains(" gone, A map, up and [here](#below).");
        assertThat(pages.linkingTo(head("To " + mark).page(), new Paging(1, 5)).items())
                .hasSize(1);
        assertThat(report.remarks()).hasSize(3);
    }

    @Test
    void theIndexsPathIsWhereLinksStartFrom() {
        String mark = Writing.nonce();
        put(
                "index.jsonl",
                "{\"file\": \"0.md\", \"path\": \"book/one/a.md\"}\n{\"file\": \"1.md\", \"path\": \"book/b.md\"}\n");
        put("pages/0.md", "# A " + mark + "\n\n[b](../b.md)\n");
        put("pages/1.md", "# B " + mark + "\n\n[a](one/a.md)\n");

        run();

        assertThat(head("A " + mark).content().body()).contains("[b](/p/b-" + mark + ")");
        assertThat(head("B " + mark).content().body()).contains("[a](/p/a-" + mark + ")");
    }

    @Test
    void aSecondRunChangesNothingAndANewVersionContinuesThePage() throws SQLException {
        String mark = Writing.nonce();
        put("a.md", "# Run " + mark + "\n\nOne.\n");
        put("copy/a.md", "# Run " + mark + "\n\nOne.\n");
        assertThat(run().pagesStarted())
                .as("equal text at another path is another page")
                .isEqualTo(2);

        ImportReport again = run();
        assertThat(again.pagesUnchanged()).isEqualTo(2);
        assertThat(again.revisionsPublished()).isZero();

        put("a.md", "# Run " + mark + "\n\nTwo.\n");
        ImportReport third = run();
        assertThat(third.pagesContinued()).isEqualTo(1);
        assertThat(history(head("Run " + mark))).hasSize(2);
        try (Connection connection = database.getConnection()) {
            assertThat(Ledger.verify(connection).holds()).isTrue();
            assertThat(Pages.verify(connection)).isEmpty();
        }
    }

    @Test
    void whatPeopleChangedHereStands() {
        String mark = Writing.nonce();
        put("a.md", "# Ours " + mark + "\n\nOne.\n");
        run();
        Revision came = head("Ours " + mark);
        pages.edit(new Edit(
                came.slug(),
                came.id(),
                Writing.guide(came.content().title(), "Written here."),
                "",
                Writing.nonce(),
                Actor.visitor(Writing.nonce()),
                false));

        put("a.md", "# Ours " + mark + "\n\nTwo.\n");
        ImportReport report = run();

        assertThat(head("Ours " + mark).content().body()).isEqualTo("Written here.");
        assertThat(report.pagesLeftOut())
                .singleElement()
                .satisfies(note -> assertThat(note.what()).contains("changed here"));
    }

    @Test
    void aShippedPageThatCameBackFromAnExportIsTheSamePage() {
        // Others may have written on some of them by now.
        Revision shipped =
                pages
                        .list(new PageFilter("organisation", null, PageFilter.Order.TITLE), new Paging(1, 50))
                        .items()
                        .stream()
                        .map(card -> head(card.slug().value()))
                        .filter(head -> head.n() == 1 && head.actor().equals(Actor.SHIPPED))
                        .findFirst()
                        .orElseThrow();
        put("pages/" + shipped.slug() + ".md", Pages.source(shipped));

        ImportReport report = run();

        assertThat(report.pagesLeftOut()).isEmpty();
        assertThat(report.revisionsPublished()).isZero();
        assertThat(head(shipped.slug().value()).id()).isEqualTo(shipped.id());
        assertThat(pages.head(Slug.of("pages " + shipped.slug()))).isEmpty();
    }

    @Test
    void oneBadFileKeepsNoOtherOut() throws IOException {
        String mark = Writing.nonce();
        put("good.md", "# Good " + mark + "\n");
        put("empty.md", "   \n");
        put("long.md", "# Long\n\n" + "x".repeat(300 * 1024));
        put("deep.md", "[".repeat(50_000));
        put("nul.md", "# Nul\n\nA \0 here.\n");
        put("open.md", "---\ntitle: Never closed " + mark + "\n\nText " + mark + "\n");
        put(".hidden.md", "# Hidden " + mark + "\n");
        Files.write(folder.resolve("latin.md"), "# Caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        Files.createSymbolicLink(folder.resolve("link.md"), folder.resolve("good.md"));
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        put("odd.md", "# Odd " + mark + "\n");
        Files.createDirectories(folder.resolve("pages"));
        Files.createDirectories(folder.resolve("revisions"));
        Files.createSymbolicLink(folder.resolve("revisions/linked"), folder.resolve("pages"));
        put("pages/7.md", "# Seven " + mark + "\n");
        put("linked.md", "# Linked " + mark + "\n");
        put(
                "index.jsonl",
                "not JSON\nnull\n[1]\n{\"file\":\"odd.md\",\"id\":\"\\u0000\"}\n{\"title\": \"no file\"}\n{\"file\":\"good.md\",\"id\":\"../../../etc\"}\n");

        ImportReport report = run();

        assertThat(head("Good " + mark).n()).isEqualTo(1);
        assertThat(head("Odd " + mark).n()).isEqualTo(1);
        assertThat(head("Linked " + mark).n())
                .as("no versions by way of a link")
                .isEqualTo(1);
        assertThat(report.pagesLeftOut().stream().map(ImportReport.Note::path))
                .containsExactlyInAnyOrder("empty.md", "long.md", "deep.md", "nul.md", "latin.md", "link.md");
        assertThat(pages.head(Slug.of("Hidden " + mark))).isEmpty();
        assertThat(report.full()).contains("Left out:").contains("latin.md").contains("not UTF-8");
    }

    @Test
    void manyPagesThatAllLinkToEachOtherComeInByGroups() {
        String mark = Writing.nonce();
        for (int i = 0; i < 120; i++) {
            StringBuilder text = new StringBuilder("# Node " + i + " " + mark + "\n\n");
            for (int j = 0; j < 120; j++) {
                text.append("[n](").append(j).append(".md) ");
            }
            put(
                    i + ".md",
                    text.append("[[Missing ")
                            .append(i)
                            .append(' ')
                            .append(mark)
                            .append("]]\n")
                            .toString());
        }

        ImportReport report = run();

        assertThat(report.pagesStarted()).isEqualTo(120);
        assertThat(pages.linkingTo(head("Node 7 " + mark).page(), new Paging(1, 50))
                        .hasNext())
                .isTrue();
        assertThat(report.pagesLeftOut()).isEmpty();
        assertThat(Map.of("remarks", report.remarks().size())).containsEntry("remarks", 0);
    }
}
