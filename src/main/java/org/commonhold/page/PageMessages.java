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
    String related();

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

    String drafts();

    @Message
    String editSection();

    String savedRenamed();

    @Message
    String savedRenamedOnly();

    @Message
    String savedJoined();

    @Message
    String savedRestored();

    @Message
    String deletedTitle();

    @Message
    String goneMeanwhileTitle();

    @Message
    String actsHeading();

    @Message
    String awayHeading();

    @Message
    String awayText();

    @Message
    String onYourSite();

    @Message
    String awayDownload();
}
