package org.commonhold.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.commonhold.kernel.Paging;
import org.commonhold.search.SearchResults.Count;
import org.commonhold.search.SearchResults.Hit;
import org.commonhold.search.SearchResults.Span;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Passages, counts, filters, paging, spelling, suggestions, and what is hostile. */
class FindTextsTest {

    private static final Paging FIRST = new Paging(1, 20);

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    @TempDir
    static Path directory;

    private static Search search;

    @BeforeAll
    static void open() {
        Shelf shelf = Pages.shelf();
        shelf.publish(
                Shelf.page(
                        50,
                        "<script>alert('title')</script> & \u202Eedoc",
                        "guide",
                        List.of("hostile"),
                        "Before <script>alert('body')</script> a zebra \u0000\u0007 \uD800 stands \u05E9\u05DC\u05D5\u05DD here."));
        shelf.publish(Shelf.page(
                51,
                "A long one",
                "guide",
                List.of("hostile"),
                "Nothing to see here. ".repeat(8_000) + "At the very end a quokka sits. " + "More. ".repeat(50)
                        + "Either take a bicycle, because before it got dark también."));
        shelf.publish(Shelf.page(
                52,
                "No full stop",
                "guide",
                List.of("hostile"),
                "word ".repeat(30_000) + "okapi " + "word ".repeat(9_000)));
        shelf.publish(Shelf.about(
                60, "Rhannu pŵer", "cy", "Cardiff", 2024, List.of("rhannu-grym"), "Mae pawb yn penderfynu."));
        shelf.publish(Shelf.about(61, "Orçamento", "pt-BR", "Porto, Portugal", 2024, List.of(), "A gente decide."));
        shelf.publish(Shelf.named(62, "rhannu-grym", "Sharing power", "topic", "All about it."));
        search = shelf.open(directory);
    }

    @AfterAll
    static void close() {
        search.close();
    }

    private static SearchResults find(String text) {
        return find(text, List.of(), List.of());
    }

    private static SearchResults find(String text, List<String> kinds, List<String> topics) {
        return search.find(new SearchQuery(text, kinds, topics, FIRST));
    }

    private static Hit first(String text) {
        return find(text).hits().items().getFirst();
    }

    private static String marked(List<Span> spans) {
        return spans.stream()
                .map(span -> span.marked() ? "[" + span.text() + "]" : span.text())
                .collect(Collectors.joining());
    }

    private static List<String> slugs(SearchResults results) {
        return results.hits().items().stream().map(hit -> hit.slug().value()).toList();
    }

    @Test
    void marksTheTitleAndTheBestPassage() {
        Hit hit = first("reasoned objections, facilitator");
        assertThat(marked(hit.snippet()))
                .isEqualTo(
                        "A group decides by consent when nobody has a [reasoned] [objection]. Anyone may propose. The"
                                + " [facilitator] asks each person in turn, and an [objection] is a gift: it changes the"
                                + " proposal until everyone can live with it.");
        assertThat(marked(first("consent").title())).isEqualTo("[Consent] decision-making");
        assertThat(first("consent").titleText()).isEqualTo("Consent decision-making");
    }

    /** A page that opens with one of its fields says it once. */
    @Test
    void aPassageSaysNothingTwice(@TempDir Path other) {
        Shelf shelf = new Shelf();
        shelf.publish(Shelf.opening(1, "Burrows", "Where wombats meet.", "Nobody has written more yet."));
        Search burrows = shelf.open(other);
        SearchResults found = burrows.find(new SearchQuery("wombats", List.of(), List.of(), FIRST));
        burrows.close();
        assertThat(marked(found.hits().items().getFirst().snippet())).isEqualTo("Where [wombats] meet.");
    }

    /** G4 A word that holds sentences together stands nearly everywhere, so nobody is led to it. */
    @Test
    void noWordIsTakenForOneThatHoldsSentencesTogether() {
        SearchResults found = find("zither");
        assertThat(found.total()).isZero();
        assertThat(found.correctedTo()).isNull();
        assertThat(find("bicicle").correctedTo()).isEqualTo("bicycle");
        for (String slip : List.of("becuase", "befroe", "tambein")) {
            assertThat(find(slip).total()).as(slip).isZero();
            assertThat(find(slip).didYouMean()).as(slip).isNull();
        }
    }

    @Test
    void marksInTheLanguageOfTheText() {
        assertThat(marked(first("vecino").snippet())).startsWith("Los [vecinos] deciden");
        assertThat(marked(first("cafe").title())).isEqualTo("[Café] débat");
    }

    @Test
    void showsTheLeadWhereOnlyTheTitleMatched() {
        assertThat(marked(first("loomio").snippet())).startsWith("Software for deciding together online");
    }

    @Test
    void findsAPassageLateInALongPage() {
        assertThat(marked(first("quokka").snippet())).contains("[quokka] sits.");
    }

    /** However long the question is: the one word may be the one that matters. */
    @Test
    void aPageThatMeetsOneWordOfALongQuestionIsFound() {
        assertThat(slugs(find("an okapi, a quokka or a zebra decides about sharing power")))
                .contains("no-full-stop");
    }

    @Test
    void cutsAPassageThatNeverEnds() {
        Hit hit = first("okapi");
        assertThat(marked(hit.snippet())).startsWith("…").endsWith("…").contains("word [okapi] word");
        assertThat(hit.snippetText().length()).isBetween(100, 400);
    }

    @Test
    void passagesArePlainText() {
        Hit hit = first("zebra");
        assertThat(hit.titleText()).isEqualTo("<script>alert('title')</script> & \u202Eedoc");
        assertThat(hit.snippetText()).contains("<script>alert('body')</script>").contains("\u05E9\u05DC\u05D5\u05DD");
        assertThat(marked(hit.snippet())).contains("[zebra]");
    }

    @Test
    void countsKindsAndTopicsOverAllHits() {
        SearchResults results = search.find(new SearchQuery("", List.of(), List.of(), new Paging(1, 2)));
        assertThat(results.total()).isEqualTo(19);
        assertThat(results.counts(Facet.KIND))
                .containsExactly(
                        new Count("practice", "practice", 6),
                        new Count("case-study", "case-study", 4),
                        new Count("guide", "guide", 4),
                        new Count("topic", "topic", 2),
                        new Count("organisation", "organisation", 1),
                        new Count("question", "question", 1),
                        new Count("tool", "tool", 1));
        assertThat(results.counts(Facet.TOPIC))
                .contains(new Count("money", "money", 4), new Count("decisions", "decisions", 4));
    }

    @Test
    void q9_facetsCombine() {
        assertThat(slugs(within("", Map.of(Facet.LANG, List.of("es", "fr")))))
                .containsExactly("café-débat", "presupuesto-participativo");
        assertThat(slugs(within("", Map.of(Facet.LANG, List.of("es", "fr"), Facet.TOPIC, List.of("money")))))
                .containsExactly("presupuesto-participativo");
        assertThat(within("", Map.of(Facet.PLACE, List.of("Cardiff", "Porto, Portugal")))
                        .total())
                .isEqualTo(2);
        assertThat(within("", Map.of(Facet.PLACE, List.of("Cardiff"), Facet.YEAR, List.of("2026")))
                        .total())
                .isZero();
        assertThat(within("", Map.of(Facet.PLACE, List.of("cardiff"))).total()).isZero();
        assertThat(find("place:cardiff").total()).isEqualTo(1);
    }

    /** Q10, too. */
    @Test
    void q8_eachFacetIsCountedAsIfNothingWereChosenOfIt() {
        SearchResults all = find("", List.of(), List.of());
        assertThat(all.counts(Facet.LANG))
                .contains(new Count("es", "Spanish", 1), new Count("cy", "Welsh", 1), new Count("pt", "Portuguese", 1));
        assertThat(all.counts(Facet.PLACE))
                .containsExactly(
                        new Count("Cardiff", "Cardiff", 1), new Count("Porto, Portugal", "Porto, Portugal", 1));
        assertThat(all.counts(Facet.YEAR).getFirst()).isEqualTo(new Count("2026", "2026", 17));
        assertThat(all.counts(Facet.YEAR).getLast()).isEqualTo(new Count("2024", "2024", 2));
        assertThat(all.counts(Facet.TOPIC)).contains(new Count("rhannu-grym", "Sharing power", 1));

        SearchResults welsh = within("", Map.of(Facet.LANG, List.of("cy"), Facet.YEAR, List.of("2024")));
        assertThat(welsh.total()).isEqualTo(1);
        assertThat(welsh.counts(Facet.LANG))
                .containsExactly(new Count("cy", "Welsh", 1), new Count("pt", "Portuguese", 1));
        assertThat(welsh.counts(Facet.YEAR)).containsExactly(new Count("2024", "2024", 1));
        assertThat(welsh.counts(Facet.PLACE)).containsExactly(new Count("Cardiff", "Cardiff", 1));
    }

    @Test
    void q11_aLanguageHoldsItsRegions() {
        assertThat(within("", Map.of(Facet.LANG, List.of("pt"))).total()).isEqualTo(1);
        assertThat(within("", Map.of(Facet.LANG, List.of("pt-BR"))).total()).isEqualTo(1);
        assertThat(within("", Map.of(Facet.LANG, List.of("pt-PT"))).total()).isZero();
        assertThat(find("lang:pt-br").total()).isEqualTo(1);
        assertThat(find("lang:welsh OR lang:Cymraeg").total()).isEqualTo(1);
    }

    @Test
    void q13_hitsStandInTheOrderAskedFor() {
        List<String> titles =
                search
                        .find(new SearchQuery("", Map.of(), SearchQuery.Order.TITLE, false, FIRST))
                        .hits()
                        .items()
                        .stream()
                        .map(Hit::titleText)
                        .toList();
        assertThat(titles).containsSubsequence("A long one", "Café débat", "Citizens' assembly", "Co-op", "Loomio");
        assertThat(search.find(new SearchQuery("meetings", Map.of(), SearchQuery.Order.CHANGED, false, FIRST))
                        .hits()
                        .items())
                .extracting(Hit::changedAt)
                .isSortedAccordingTo(Comparator.reverseOrder())
                .hasSizeGreaterThan(2);
    }

    @Test
    void aTopicIsUnderstoodByTheTitleOfItsPage() {
        assertThat(slugs(find("topic:\"sharing power\""))).containsExactly("rhannu-pŵer");
        assertThat(slugs(find("topic:rhannu-grym"))).containsExactly("rhannu-pŵer");
    }

    private static SearchResults within(String text, Map<Facet, List<String>> chosen) {
        return search.find(new SearchQuery(text, chosen, SearchQuery.Order.BEST, false, FIRST));
    }

    @Test
    void filtersCombine() {
        SearchResults money = find("", List.of("practice"), List.of("money"));
        assertThat(slugs(money)).containsExactly("presupuesto-participativo", "fair-payment-for-lived-experience");
        assertThat(find("", List.of("practice"), List.of("money", "nothing")).total())
                .isZero();
        assertThat(slugs(find("pay", List.of("practice", "case-study"), List.of("money", "participation"))))
                .containsExactly("fair-payment-for-lived-experience");
    }

    @Test
    void kindsAreCountedAsIfNoneWereChosen() {
        SearchResults money = find("", List.of("practice"), List.of("money"));
        assertThat(money.counts(Facet.KIND))
                .containsExactly(new Count("case-study", "case-study", 2), new Count("practice", "practice", 2));
        assertThat(money.counts(Facet.TOPIC))
                .containsExactly(new Count("money", "money", 2), new Count("participation", "participation", 2));
    }

    @Test
    void countsRespectTheWords() {
        SearchResults results = find("decisions", List.of("question"), List.of());
        assertThat(results.total()).isEqualTo(1);
        assertThat(results.counts(Facet.KIND))
                .contains(
                        new Count("practice", "practice", 2),
                        new Count("question", "question", 1),
                        new Count("tool", "tool", 1));
    }

    @Test
    void pagesWithoutGapsOrRepeats() {
        List<String> whole = slugs(find(""));
        SearchResults one = search.find(new SearchQuery("", List.of(), List.of(), new Paging(1, 6)));
        SearchResults two = search.find(new SearchQuery("", List.of(), List.of(), new Paging(2, 6)));
        SearchResults three = search.find(new SearchQuery("", List.of(), List.of(), new Paging(3, 6)));
        assertThat(slugs(one)).isEqualTo(whole.subList(0, 6));
        assertThat(slugs(two)).isEqualTo(whole.subList(6, 12));
        assertThat(slugs(three)).isEqualTo(whole.subList(12, 18));
        assertThat(one.hits().hasNext()).isTrue();
        assertThat(three.hits().hasNext()).isTrue();
        SearchResults far = search.find(new SearchQuery("", List.of(), List.of(), new Paging(1_000, 100)));
        assertThat(far.hits().items()).isEmpty();
        assertThat(far.total()).isEqualTo(19);
        assertThat(far.hits().hasNext()).isFalse();
    }

    @Test
    void nothingTypedListsTheLastChangedFirst() {
        assertThat(slugs(find("  \t")).subList(3, 7))
                .containsExactly("no-full-stop", "a-long-one", "script-alert-title-script-edoc", "co-op");
    }

    @Test
    void nothingToLookForFindsNothing() {
        assertThat(find("???").total()).isZero();
        assertThat(find("- -- \"\" !").total()).isZero();
        assertThat(find("-zebra").total()).isEqualTo(18);
    }

    @Test
    void phrasesMustStandTogether() {
        assertThat(slugs(find("\"worker cooperative\""))).containsExactly("loomio");
        assertThat(slugs(find("\"worker cooperative"))).containsExactly("loomio");
        assertThat(slugs(find("worker -\"worker cooperative\""))).containsExactly("co-op");
    }

    @Test
    void q1_quotesInAWholeSentenceAreItsOwn() {
        String sentence = "does each \"quokka\" take a bicycle to the worker cooperative and decide by consent";
        assertThat(slugs(find(sentence))).contains("loomio", "a-long-one");
        assertThat(slugs(find("\"quokka\" bicycle at a worker cooperative"))).containsExactly("a-long-one");
        assertThat(slugs(find(sentence + " -zebra"))).containsExactly("a-long-one");
        assertThat(slugs(search.find(
                        new SearchQuery(sentence, Map.of(), SearchQuery.Order.BEST, true, new Paging(1, 10)))))
                .containsExactly("a-long-one");
    }

    @Test
    void q6_namedClausesNarrow() {
        assertThat(slugs(find("kind:practice topic:money")))
                .containsExactly("presupuesto-participativo", "fair-payment-for-lived-experience");
        assertThat(slugs(find("kind:PRACTICES money -lang:es"))).containsExactly("fair-payment-for-lived-experience");
        assertThat(slugs(find("kind:\"case study\" kind:tool topic:meetings"))).containsExactly("loomio");
        assertThat(slugs(find("lang:Spanish"))).containsExactly("presupuesto-participativo");
        assertThat(slugs(find("lang:fr OR lang:español"))).containsExactly("café-débat", "presupuesto-participativo");
        assertThat(slugs(find("title:budgeting"))).containsExactly("participatory-budgeting-in-porto-alegre");
        assertThat(slugs(find("decides -title:consent -title:\"citizens' assembly\" title:decide")))
                .containsExactly("who-decides-who-decides");
        assertThat(slugs(find("topic:\"Lived experience\""))).isEmpty();
        assertThat(find("kind:nothing-of-the-kind").total()).isZero();
    }

    @Test
    void q7_oneOfTheAlternativesMustBeThere() {
        assertThat(slugs(find("loomio OR cooperative OR \"credit unions\""))).containsExactly("loomio", "co-op");
        assertThat(slugs(find("meetings kind:tool OR kind:guide")))
                .containsExactlyInAnyOrder("how-to-leave-a-committee-well", "loomio");
        assertThat(find("zzzz OR yyyy").total()).isZero();
    }

    @Test
    void proposesASpellingOfWordsThatAreWrittenNowhere() {
        assertThat(find("worker facilitaton").didYouMean()).isEqualTo("worker facilitation");
        assertThat(find("facilitaton of  \"each meeting\"").correctedTo())
                .isEqualTo("facilitation of  \"each meeting\"");
        assertThat(find("consent").didYouMean()).isNull();
        assertThat(find("payments").didYouMean()).isNull();
        assertThat(find("qqqqqqqq").didYouMean()).isNull();
        assertThat(search.find(exactly("consnet")).total()).isZero();
        assertThat(search.find(exactly("consnet")).didYouMean()).isEqualTo("consent");
    }

    private static SearchQuery exactly(String text) {
        return new SearchQuery(text, Map.of(), SearchQuery.Order.BEST, true, FIRST);
    }

    /** Q15. */
    @Test
    void whereNothingIsFoundTheBetterSpellingIsSearchedAndSaid() {
        SearchResults results = find("xonsent");
        assertThat(results.correctedTo()).isEqualTo("consent");
        assertThat(results.didYouMean()).isNull();
        assertThat(slugs(results)).isEqualTo(slugs(find("consent")));
        assertThat(find("qqqqqqqq").correctedTo()).isNull();
    }

    /** G4 */
    @Test
    void findsWhatWasMeantAndSaysSo() {
        Hit hit = first("consnet");
        assertThat(hit.titleText()).isEqualTo("Consent decision-making");
        assertThat(hit.why()).containsExactly(new Why(Why.Way.SPELLING, "consnet", "consent"));
        assertThat(first("consent").why()).isEmpty();
        assertThat(first("neighbourhoo").why()).extracting(Why::way).contains(Why.Way.BEGINNING);
    }

    /** G6 */
    @Test
    void asksAnotherQueryOnlyWhereTheOneTypedFindsNothingAndSaysSo() {
        SearchResults quoted = find("\"cooperative worker\"");
        assertThat(quoted.correctedTo()).isEqualTo(" cooperative worker ");
        assertThat(slugs(quoted)).contains("loomio", "co-op");
        assertThat(find("worker").correctedTo()).isNull();
        assertThat(find("qqqqqqqq").correctedTo()).isNull();
    }

    /** G7 */
    @Test
    void findsOneWordAsTwoAndTwoAsOne() {
        Hit hit = first("decisionmaking");
        assertThat(hit.titleText()).isEqualTo("Consent decision-making");
        assertThat(hit.why()).contains(new Why(Why.Way.COMPOUND, "decisionmaking", "decision making"));
        assertThat(first("child care").titleText()).isEqualTo("Fair payment for lived experience");
    }

    /** G10 */
    @Test
    void saysWhichOtherNameOfAPageItWas() {
        Hit hit = first("mini public");
        assertThat(hit.titleText()).isEqualTo("Citizens' assembly");
        assertThat(hit.why()).containsExactly(new Why(Why.Way.OTHER_NAME, "mini public", "Mini-public"));
        assertThat(first("assembly").why()).isEmpty();
    }

    /** G8 */
    @Test
    void findsATitleThatIsHalfTyped() {
        for (PublicText page : Pages.ALL) {
            String begun = page.title().substring(0, 5);
            assertThat(slugs(find(begun)).stream().limit(5))
                    .as(begun)
                    .contains(page.slug().value());
            assertThat(search.suggest(begun, 5))
                    .extracting(Suggestion::slug)
                    .as(begun)
                    .contains(page.slug());
        }
    }

    @Test
    void suggestsTitles() {
        assertThat(search.suggest("c", 10)).extracting(Suggestion::title).contains("Consent decision-making", "Co-op");
        assertThat(search.suggest("cit", 10)).extracting(Suggestion::title).containsExactly("Citizens' assembly");
        assertThat(search.suggest("mini", 10)).extracting(Suggestion::title).containsExactly("Citizens' assembly");
        assertThat(search.suggest("trust", 10)).extracting(Suggestion::title).containsExactly("Community land trust");
        assertThat(search.suggest("land comm", 10))
                .extracting(Suggestion::title)
                .containsExactly("Community land trust");
        assertThat(search.suggest("", 10)).isEmpty();
        assertThat(search.suggest("\uD800\u0000", 10)).isEmpty();
        assertThat(search.suggest("c", 0)).isEmpty();
        assertThat(search.suggest("c".repeat(5_000), 1_000)).isEmpty();
    }

    @Test
    void knowsWhatAWrongAddressMeant() {
        assertThat(search.similarTitles("consnet-decision", 3).getFirst().titleText())
                .isEqualTo("Consent decision-making");
        assertThat(search.similarTitles("the-citizen-assembly", 3).getFirst().titleText())
                .isEqualTo("Citizens' assembly");
        assertThat(search.similarTitles("porto alegre", 1)).hasSize(1);
        assertThat(search.similarTitles("qqqqqqq", 3)).isEmpty();
        assertThat(search.similarTitles("\u0000", 3)).isEmpty();
        assertThat(search.similarTitles("x".repeat(5_000), 3)).isEmpty();
    }

    @Test
    void noQueryThrowsOrTakesLong() {
        Random random = new Random(13);
        long slowest = 0;
        for (int i = 0; i < 10_000; i++) {
            String query = Hostile.query(random);
            long start = CPU.getCurrentThreadCpuTime(); // other tests may share the cores
            SearchResults results = find(query);
            long took = CPU.getCurrentThreadCpuTime() - start;
            slowest = Math.max(slowest, took);
            // A failure inside would be an incomplete answer; only time may make it so, and here there is enough.
            assertThat(results.complete()).as("%s", query).isTrue();
            assertThat(took)
                    .as("%s", query)
                    .isLessThan(Duration.ofMillis(i < 200 ? 1_000 : 250).toNanos());
        }
        System.out.printf("10,000 hostile queries: slowest %d ms%n", slowest / 1_000_000);
    }

    @Test
    void whatIsNotReachedInTimeIsSaidToBeIncomplete(@TempDir Path other) {
        Shelf shelf = Pages.shelf(3_000);
        Search slow = new Search(other, shelf, List.of(shelf), new TimeLimit(Duration.ofNanos(1)));
        slow.open();
        shelf.settle(slow);
        SearchResults results = slow.find(new SearchQuery("group", List.of(), List.of(), FIRST));
        slow.close();
        assertThat(results.complete()).isFalse();
    }
}
