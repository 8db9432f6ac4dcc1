package org.commonhold.activity;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of this room; the texts are in {@code messages/activity.properties}. */
@MessageBundle("activity")
interface ActivityMessages {
    @Message
    String title();

    @Message
    String text();

    @Message
    String empty();

    @Message
    String created();

    @Message
    String whatChanged();

    @Message
    String history();

    @Message
    String noSummary();

    @Message
    String takenOut();

    @Message
    String pageGone();

    @Message
    String renamed(String former, String called);

    @Message
    String merged(String target);

    @Message
    String deleted();

    @Message
    String restored();

    @Message
    String restore();

    @Message
    String feedTitle(String site, String what);

    @Message
    String feedRights(String licence, String origin);

    @Message
    String feedOfSearch(String q);

    @Message
    String feedOfEverything();
}
