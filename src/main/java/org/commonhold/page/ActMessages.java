package org.commonhold.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The words of what is done to pages as a whole; the texts are in {@code messages/act.properties}. They stand apart from {@link PageMessages}, because one bundle
 * holds 300 messages at most.
 */
@MessageBundle("act")
interface ActMessages {
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
    String goneMeanwhileText();

    @Message
    String restoreAndSave();

    @Message
    String saveAsNew();
}
