package org.commonhold.site;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.commonhold.kernel.Authority;

/** The words of this room; the texts are in {@code messages/site.properties}. */
@MessageBundle("site")
interface SiteMessages {
    @Message
    String homeTitle();

    @Message
    String homeText();

    @Message
    String homeSearchLabel();

    @Message
    String homeSearchHint();

    @Message
    String homeKinds();

    @Message
    String homeTopics();

    @Message
    String homeNew();

    @Message
    String homeAll();

    @Message
    String pageCount(long n);

    @Message
    String missingTitle();

    @Message
    String missingText();

    @Message
    String missingMeant();

    @Message
    String missingWrite(String title);

    @Message
    String missingWriteButton();

    @Message
    String missingSearch();

    @Message
    String statusTitle();

    @Message
    String statusText();

    @Message
    String statusLedger();

    @Message
    String statusFollowers();

    @Message
    String statusFollower();

    @Message
    String statusPosition();

    @Message
    String statusBehind();

    @Message
    String statusTrouble();

    @Message
    String statusFine();

    @Message
    String statusDocuments();

    @Message
    String statusRebuilding();

    @Message
    String statusRepaired();

    @Message
    String statusFounding();

    @Message
    String founding(Authority.Founding state);

    @Message
    String statusAddress();

    @Message
    String statusReach();

    @Message
    String statusLoopback();

    @Message
    String statusNetwork();

    @Message
    String statusLimits();

    @Message
    String statusLimitsOn();

    @Message
    String statusLimitsWide();

    @Message
    String statusLimitsOff();

    @Message
    String statusBlind();

    @Message
    String statusDatabase();

    @Message
    String statusThere();

    @Message
    String statusAway();

    @Message
    String statusIndex();

    @Message
    String statusLag(long entries);

    @Message
    String statusUpTo();

    @Message
    String statusMeant();

    @Message
    String statusMeantNot();

    @Message
    String statusBytes();

    @Message
    String megabytes(String n);

    @Message
    String statusRebuilt();

    @Message
    String statusRebuiltHow(String seconds, long texts, String why);

    @Message
    String statusNever();

    @Message
    String openSearch(String site);
}
