package org.commonhold.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.commonhold.kernel.FieldError;

/** The words of this room; the texts are in {@code messages/page.properties}. */
@MessageBundle("page")
interface PageMessages {
    @Message
    String tabRead();

    @Message
    String tabEdit();

    @Message
    String tabHistory();

    @Message
    String tabSource();

    @Message
    String facts();

    @Message
    String contents();

    @Message
    String unknown();

    @Message
    String askAnything();

    @Message
    String earlierFields();

    @Message
    String seeHistory();

    @Message
    String topics();

    @Message
    String linksHere();

    @Message
    String noLinksHere();

    @Message
    String allLinks();

    @Message
    String linksTitle(String title);

    @Message
    String lastChanged();

    @Message
    String alsoKnown();

    @Message
    String improve();

    @Message
    String revisionNumber(int n);

    @Message
    String thisIsCurrent(int n);

    @Message
    String thisIsOld(int n);

    @Message
    String groundLabel();

    @Message
    String groundUnfounded();

    @Message
    String compareWithBefore();

    @Message
    String readCurrent();

    @Message
    String savedFirst();

    @Message
    String savedNext();

    @Message
    String savedSame();

    @Message
    String footnotes();

    @Message
    String footnote();

    @Message
    String backToText();

    @Message
    String table();

    @Message
    String done();

    @Message
    String notDone();

    @Message
    String titleLabel();

    @Message
    String bodyLabel();

    @Message
    String topicsLabel();

    @Message
    String aliasesLabel();

    @Message
    String languageLabel();

    @Message
    String kindLabel();

    @Message
    String summaryLabel();

    @Message
    String needed();

    @Message
    String leaveEmpty();

    @Message
    String visitorNotice();

    @Message
    String publish();

    @Message
    String save();

    @Message
    String preview();

    @Message
    String cancel();

    @Message
    String problem(FieldError.Code code, int limit);

    @Message
    String errorsHeading();

    @Message
    String takenHeading();

    @Message
    String takenText();

    @Message
    String previewNote();

    @Message
    String goOn();

    @Message
    String noDifference();

    @Message
    String sign();

    @Message
    String removed();

    @Message
    String added();

    @Message
    String skipped(int n);

    @Message
    String checkedOn(String day);

    @Message
    String changedSince();

    @Message
    String pleaseReview(String day);

    @Message
    String check();

    @Message
    String setReview();

    @Message
    String changeReview();

    @Message
    String reviewTitle(String title);

    @Message
    String reviewDay();

    @Message
    String reviewHint();

    @Message
    String notADay();

    @Message
    String notADayToCome(int years);

    @Message
    String savedCheck();

    @Message
    String savedReview();

    @Message
    String careTitle();

    @Message
    String careText();

    @Message
    String wantedTitle();

    @Message
    String wantedText();

    @Message
    String askedFor(long n);

    @Message
    String dueTitle();

    @Message
    String dueText();

    @Message
    String dueSince();

    @Message
    String uncheckedTitle();

    @Message
    String uncheckedText(int days);

    @Message
    String uncheckedSince();

    @Message
    String orphansTitle();

    @Message
    String orphansText();

    @Message
    String nothingHere();

    @Message
    String showAll();

    @Message
    String differences();

    @Message
    String changeCount(int n);

    @Message
    String changeNumber(int n, int all);

    @Message
    String firstChange();

    @Message
    String previousChange();

    @Message
    String nextChange();

    @Message
    String moved();

    @Message
    String movedAway(int n);

    @Message
    String movedHere(int n);

    @Message
    String onlySpaces();

    @Message
    String spacesHidden(int n);

    @Message
    String spacesShown();

    @Message
    String showSpaces();

    @Message
    String hideSpaces();

    @Message
    String howToShow();

    @Message
    String viewFitting();

    @Message
    String viewSides();

    @Message
    String viewInline();

    @Message
    String neighbours();

    @Message
    String changeBefore();

    @Message
    String changeAfter();

    @Message
    String before();

    @Message
    String after();

    @Message
    String chooseTitle();

    @Message
    String chooseFor(String title);

    @Message
    String chooseText();

    @Message
    String refusedTitle();

    @Message
    String theRule();

    @Message
    String yourWords();

    @Message
    String keepYourWords();

    @Message
    String workshopIsLocal();

    @Message
    String alreadyFounded();

    @Message
    String notYours();

    @Message
    String newTitle(String kind);

    @Message
    String editTitle(String title);

    @Message
    String historyTitle(String title);

    @Message
    String revisionTitle(String title, int n);

    @Message
    String compareTitle(String title, int from, int to);

    @Message
    String compareHeading(int from, int to);

    @Message
    String compareChosen();

    @Message
    String historyTable();

    @Message
    String fromColumn();

    @Message
    String toColumn();

    @Message
    String fromLabel(int n);

    @Message
    String toLabel(int n);

    @Message
    String revisionColumn();

    @Message
    String whenColumn();

    @Message
    String whoColumn();

    @Message
    String whatColumn();

    @Message
    String sizeColumn();

    @Message
    String noSummary();

    @Message
    String compareWithNow();

    @Message
    String filterByChange();

    @Message
    String allChanges();

    @Message
    String changesHere();

    @Message
    String changesFromElsewhere();

    @Message
    String changesShipped();

    @Message
    String changesTakenOut();

    @Message
    String onlyBy();

    @Message
    String onlyTheirs();

    @Message
    String byEverybody();

    @Message
    String someRevisions(long found, long all);

    @Message
    String noSuchRevisions();

    @Message
    String wholeHistory();

    @Message
    String whatChanged();

    @Message
    String kindsTitle();

    @Message
    String kindsText();

    @Message
    String pageCount(long n);

    @Message
    String topicsTitle();

    @Message
    String topicsText();

    @Message
    String noTopics();

    @Message
    String topicHeading(String topic);

    @Message
    String changedOn();

    @Message
    String orderLabel();

    @Message
    String byTitle();

    @Message
    String byChange();

    @Message
    String filterByTopic();

    @Message
    String filterByKind();

    @Message
    String allTopics();

    @Message
    String allKinds();

    @Message
    String emptyList();

    @Message
    String writeAnother();

    @Message
    String cameFrom();

    @Message
    String takenOut(int n);

    @Message
    String takenOutByLaw();

    @Message
    String takenOutForPrivacy();

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
    String clashDifferences();

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

    String drafts();

    @Message
    String editSection();

    String savedRenamed();

    @Message
    String savedRenamedOnly();

    @Message
    String renameTitle(String title);

    @Message
    String renameLink();

    @Message
    String renameButton();

    @Message
    String newName();

    @Message
    String newNameHint();

    @Message
    String retitle();

    @Message
    String actConsequences();

    @Message
    String renameKeeps(String path);

    @Message
    String actLinks(long n);

    @Message
    String renameUndo();

    @Message
    String reasonLabel();

    @Message
    String reasonHint();

    @Message
    String nameTakenHeading();

    @Message
    String nameTakenText();

    @Message
    String goneTitle(String title);

    @Message
    String actGround();

    @Message
    String goneKept();

    @Message
    String savedJoined();

    @Message
    String savedRestored();

    @Message
    String mergeTitle(String title);

    @Message
    String deleteTitle(String title);

    @Message
    String restoreTitle(String title);

    @Message
    String mergeLink();

    @Message
    String deleteLink();

    @Message
    String restoreLink();

    @Message
    String mergeButton();

    @Message
    String deleteButton();

    @Message
    String restoreButton();

    @Message
    String otherPage();

    @Message
    String otherPageHint();

    @Message
    String linksGoOn();

    @Message
    String linksLeadThere();

    @Message
    String linksLeadNowhere();

    @Message
    String mergeLeads(String path);

    @Message
    String mergeWords();

    @Message
    String mergeUndo();

    @Message
    String deleteSays(String path);

    @Message
    String deleteUndo();

    @Message
    String restoreBrings(int n);

    @Message
    String restoreLinks();

    @Message
    String reasonNeeded();

    @Message
    String noOtherHeading();

    @Message
    String noOtherText();

    @Message
    String whatItSaid();

    @Message
    String deletedTitle();

    @Message
    String deletedText();

    @Message
    String deletedNone();

    @Message
    String wasRenamed(String former, String called);

    @Message
    String wasMerged(String target);

    @Message
    String wasDeleted();

    @Message
    String wasRestored();

    @Message
    String goneMeanwhileTitle();

    @Message
    String goneMeanwhileText();

    @Message
    String restoreAndSave();

    @Message
    String saveAsNew();

    @Message
    String actsHeading();
}
