package org.commonhold.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The words of the page form; the texts are in {@code messages/form.properties}. A bundle of their own, for Quarkus makes
 * classes that do not load out of bundles of more than 300 messages.
 */
@MessageBundle("form")
interface FormMessages {
    @Message
    String topicsHint();

    @Message
    String aliasesHint();

    @Message
    String languageHint();

    @Message
    String kindHint();

    @Message
    String summaryHint();

    @Message
    String markupHelp();

    @Message
    String markupHeading();

    @Message
    String markupList();

    @Message
    String markupStress();

    @Message
    String markupPage();

    @Message
    String markupLink();

    @Message
    String markupNote();

    @Message
    String markupTable();

    @Message
    String fieldsHeading();

    @Message
    String fieldsHint();

    @Message
    String aboutHeading();

    @Message
    String publishHeading();

    @Message
    String licenceNotice();

    @Message
    String dateHint();

    @Message
    String tagsHint();

    @Message
    String linkHint();

    @Message
    String pageHint();

    @Message
    String pagesHint();

    @Message
    String noChoice();

    @Message
    String makeSecond();

    @Message
    String draftFound();

    @Message
    String draftMoved();

    @Message
    String draftContinue();

    @Message
    String draftDiscard();

    @Message
    String draftGone();

    @Message
    String draftUndo();

    @Message
    String draftKept();

    @Message
    String draftNotKept();

    @Message
    String saveLost();

    @Message
    String saveRefused();

    @Message
    String sectionNote();

    @Message
    String wholePage();

    @Message
    String sectionGone();

    @Message
    String sectionGoneTyped();

    @Message
    String livePreview();

    @Message
    String refreshPreview();

    @Message
    String previewStale();

    @Message
    String tools();

    @Message
    String toolBold();

    @Message
    String toolItalic();

    @Message
    String toolHeading();

    @Message
    String toolList();

    @Message
    String toolLink();

    @Message
    String toolPage();

    @Message
    String toolTable();

    @Message
    String toolFootnote();

    @Message
    String sampleWords();

    @Message
    String sampleColumn();

    @Message
    String sampleSource();

    @Message
    String findPage();

    @Message
    String findPageHint();

    @Message
    String foundPages();

    @Message
    String keysHeading();

    @Message
    String keysToolbar();
}
