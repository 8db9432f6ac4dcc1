package org.commonhold.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.commonhold.kernel.Paging;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people ask and what should come first. Anybody may add a line: a query, then the slugs of its first hits. */
class RelevanceTest {

    @TempDir
    static Path directory;

    private static Search search;

    @BeforeAll
    static void open() {
        search = Pages.shelf().open(directory);
    }

    @AfterAll
    static void close() {
        search.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            consent                                              | consent-decision-making
            Consent Decision-Making                              | consent-decision-making
            deciding by consent                                  | consent-decision-making
            what if somebody objects                             | consent-decision-making
            objections                                           | consent-decision-making
            how do we pay people properly for their time         | fair-payment-for-lived-experience
            paying people                                        | fair-payment-for-lived-experience
            expenses and child care, benefits                    | fair-payment-for-lived-experience
            citizens jury                                        | citizens-assembly
            drawn by lot                                         | citizens-assembly
            mini public                                          | citizens-assembly
            assembly of residents chosen at random               | citizens-assembly
            porto alegre                                         | participatory-budgeting-in-porto-alegre
            city budget decided by neighbourhoods                | participatory-budgeting-in-porto-alegre
            who should chair our meetings                        | rotating-facilitation
            taking turns to facilitate                           | rotating-facilitation
            affordable homes owned by the community              | community-land-trust
            land                                                 | community-land-trust
            giving local organisations control of aid money      | partner-charter-of-an-aid-agency
            stepping down from a committee, handing over         | how-to-leave-a-committee-well
            who decides who decides                              | who-decides-who-decides
            online voting software                               | loomio
            loom                                                 | loomio
            presupuestos participativos                          | presupuesto-participativo
            asamblea de vecinos                                  | presupuesto-participativo
            cafe debat                                           | café-débat
            café                                                 | café-débat
            animateur                                            | café-débat
            co-op                                                | co-op
            coop                                                 | co-op
            worker cooperative                                   | loomio, co-op
            decisions                                            | consent-decision-making
            "show of hands"                                      | loomio
            decisions -consent -sortition -software              | who-decides-who-decides
            sociocracy                                           | consent-decision-making
            """)
    void comesFirst(String query, @Nullable String slugs) {
        List<String> expected = slugs == null ? List.of() : List.of(slugs.split(", "));
        assertThat(first(query, Math.max(1, expected.size()))).as(query).isEqualTo(expected);
    }

    private static List<String> first(String query, int count) {
        SearchResults results = search.find(new SearchQuery(query, List.of(), List.of(), new Paging(1, count)));
        assertThat(results.complete()).isTrue();
        return results.hits().items().stream().map(hit -> hit.slug().value()).toList();
    }
}
