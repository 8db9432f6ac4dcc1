package org.commonhold.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The words of looking after pages; the texts are in {@code messages/care.properties}. They stand apart from {@link PageMessages}, because one bundle
 * holds 300 messages at most.
 */
@MessageBundle("care")
interface CareMessages {
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
}
