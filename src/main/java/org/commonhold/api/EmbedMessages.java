package org.commonhold.api;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of what other sites show of this one; the texts are in {@code messages/embed.properties}. */
@MessageBundle("embed")
interface EmbedMessages {
    @Message
    String title();

    @Message
    String titleOf(String page);

    @Message
    String text();

    @Message
    String searchTitle();

    @Message
    String cardTitle();

    @Message
    String byScript();

    @Message
    String byScriptText();

    @Message
    String byFrame();

    @Message
    String byFrameText();

    @Message
    String look();

    @Message
    String more();

    @Message
    String searchLabel(String site);

    @Message
    String searchButton();

    @Message
    String from();

    @Message
    String changed();

    @Message
    String deleted();

    @Message
    String why();

    @Message
    String nothing();

    @Message
    String found();

    @Message
    String foundOne();

    @Message
    String foundNone();

    /** Where nothing was found: a link to the search page, which says what can be done then. */
    @Message
    String noneMore();

    @Message
    String corrected();

    @Message
    String all();
}
