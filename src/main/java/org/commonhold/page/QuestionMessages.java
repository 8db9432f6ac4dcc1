package org.commonhold.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words about open questions; the texts are in {@code messages/ask.properties}. */
@MessageBundle("ask")
interface QuestionMessages {
    @Message
    String boardTitle();

    @Message
    String boardText();

    @Message
    String filterLabel();

    @Message
    String all();

    @Message
    String open();

    @Message
    String answered();

    @Message
    String empty();

    @Message
    String emptyAnswered();

    @Message
    String ask();

    @Message
    String came(Question.Came came);

    @Message
    String since();

    @Message
    String isOpen();

    @Message
    String isAnswered();

    @Message
    String answeredBy();

    @Message
    String write();

    @Message
    String settle();

    @Message
    String answerHeading();

    @Message
    String answerText();

    @Message
    String answerLabel();

    @Message
    String answerHint();

    @Message
    String answerButton();

    @Message
    String noPage(String name);

    @Message
    String reopen();

    @Message
    String reopenText();

    @Message
    String withdrawHeading();

    @Message
    String withdrawText();

    @Message
    String withdrawWhy();

    @Message
    String withdrawPrivate();

    @Message
    String withdrawNoise();

    @Message
    String withdrawSame();

    @Message
    String withdrawSure();

    @Message
    String withdrawButton();

    @Message
    String goneTitle();

    @Message
    String goneText();

    @Message
    String toBoard();

    @Message
    String missing();

    @Message
    String missingText();

    @Message
    String keep();

    @Message
    String keepText();

    @Message
    String savedKept();

    @Message
    String savedKnown();

    @Message
    String savedAnswered();

    @Message
    String savedOpen();

    @Message
    String savedWithdrawn();

    @Message
    String notKeptTitle();

    @Message
    String noWords();

    @Message
    String tooLong(int most);

    @Message
    String looksPrivate();

    @Message
    String tooMany(int most);

    @Message
    String writeInstead();
}
