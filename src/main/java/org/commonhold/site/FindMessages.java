package org.commonhold.site;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.commonhold.search.Facet;
import org.commonhold.search.SearchQuery;
import org.commonhold.search.Why;

/** The words of the search page; the texts are in {@code messages/find.properties}. */
@MessageBundle("find")
interface FindMessages {
    @Message
    String title();

    @Message
    String titleFor(String q);

    @Message
    String titleOn(String title, int page);

    @Message
    String cut(int most);

    @Message
    String unmet(String clause);

    @Message
    String without();

    @Message
    String pastTheEnd();

    @Message
    String first();

    @Message
    String label();

    @Message
    String count(long n);

    @Message
    String everything();

    @Message
    String forWords(String q);

    @Message
    String didYouMean();

    @Message
    String corrected(String typed, String used);

    @Message
    String exactly(String typed);

    @Message
    String incomplete();

    @Message
    String facet(Facet facet);

    @Message
    String facetShort(Facet facet);

    @Message
    String within();

    @Message
    String remove();

    @Message
    String removeAll();

    @Message
    String narrow();

    @Message
    String more(int n);

    @Message
    String order();

    @Message
    String orderName(SearchQuery.Order order);

    /** Why a page is there that does not say what was typed. */
    @Message
    String because(Why.Way way, String typed, String there);

    @Message
    String inSection();

    @Message
    String emptyTitle();

    @Message
    String emptyWords();

    @Message
    String emptyFilters();

    @Message
    String askedAnswered();

    @Message
    String askedOpen();

    @Message
    String emptyWrite();

    @Message
    String emptyKinds();

    @Message
    String emptyTopics();

    @Message
    String writeThis(String q);

    @Message
    String notHere();

    @Message
    String help();

    @Message
    String helpWords();

    @Message
    String helpPhrase();

    @Message
    String helpNot();

    @Message
    String helpOr();

    @Message
    String helpKind();

    @Message
    String helpTopic();

    @Message
    String helpPlace();

    @Message
    String helpTitle();

    @Message
    String helpLang();
}
