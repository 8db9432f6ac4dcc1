package org.commonhold.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words about edits that wait and about going back on earlier work; the texts are in {@code messages/change.properties}. */
@MessageBundle("change")
interface ChangeMessages {
    @Message
    String savedMerged();

    @Message
    String seeWhatCameIn();

    @Message
    String savedPart();

    @Message
    String savedOffered();

    @Message
    String savedTaken();

    @Message
    String savedLeft();

    @Message
    String savedWithdrawn();

    @Message
    String clashTitle();

    @Message
    String clashKept();

    @Message
    String clashAddress();

    @Message
    String clashKeepAddress();

    @Message
    String clashChoose();

    @Message
    String clashByHand();

    @Message
    String clashPart();

    @Message
    String clashPartButton();

    @Message
    String clashLeave();

    @Message
    String clashLeaveLink();

    @Message
    String clashWithdraw();

    @Message
    String clashWithdrawButton();

    @Message
    String clashFinish();

    @Message
    String clashFormText();

    @Message
    String combineTitle(String title);

    @Message
    String combineText();

    @Message
    String backToOffer();

    @Message
    String offerBrings();

    @Message
    String offerBringsNothing();

    @Message
    String offerClashes();

    @Message
    String offerClashesNothing();

    @Message
    String pageSays();

    @Message
    String offerSays();

    @Message
    String offerTitle(String title);

    @Message
    String offerBy();

    @Message
    String offerWaits();

    @Message
    String offerSaid();

    @Message
    String offerYours();

    @Message
    String offerSettle();

    @Message
    String offerTake();

    @Message
    String offerTakeButton();

    @Message
    String offerCombine();

    @Message
    String offerLeaveButton();

    @Message
    String offerSettledBefore();

    @Message
    String offerMoved();

    @Message
    String offerAccepted();

    @Message
    String offerSuperseded();

    @Message
    String offerTimeOut();

    @Message
    String offerWithdrawn();

    @Message
    String offerSettledBy();

    @Message
    String offerHidden();

    @Message
    String offerWithheld();

    @Message
    String offerYourWords();

    @Message
    String offerAgain();

    @Message
    String waitingHere();

    @Message
    String waitingOne();

    @Message
    String waitingMore();

    @Message
    String tookWords();

    @Message
    String tookLetIn();

    @Message
    String waitingTitle();

    @Message
    String waitingText();

    @Message
    String waitingNone();

    @Message
    String waitingSince();

    @Message
    String undoThis();

    @Message
    String restoreThis();

    @Message
    String undoTitle(String title, int n);

    @Message
    String restoreRevisionTitle(String title, int n);

    @Message
    String undoText();

    @Message
    String restoreText();

    @Message
    String undoesRevision(int n);

    @Message
    String restoresRevision(int n);

    @Message
    String reworkBrings();

    @Message
    String reworkBringsNothing();

    @Message
    String formSays();

    @Message
    String undoClashes();

    @Message
    String undoClashesText();

    @Message
    String saidBefore();

    @Message
    String reworkFinish();
}
