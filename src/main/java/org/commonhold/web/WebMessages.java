package org.commonhold.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the frame; the texts are in {@code messages/web.properties}. Plain text, escaped where it is shown. */
@MessageBundle("web")
public interface WebMessages {
    @Message
    String siteName();

    @Message
    String skip();

    @Message
    String search();

    @Message
    String searchHint();

    @Message
    String titles();

    @Message
    String titlesOne();

    /** @param n how many, or what stands for that until a script knows it */
    @Message
    String titlesMany(String n);

    @Message
    String mainMenu();

    @Message
    String footMenu();

    @Message
    String browse();

    @Message
    String topics();

    @Message
    String changes();

    @Message
    String write();

    @Message
    String home();

    @Message
    String about();

    @Message
    String privacy();

    @Message
    String accessibility();

    @Message
    String questions();

    @Message
    String care();

    @Message
    String status();

    @Message
    String licence();

    @Message
    String workshopLabel();

    @Message
    String workshop();

    @Message
    String workshopClosed();

    @Message
    String workshopMore();

    @Message
    String previous();

    @Message
    String next();

    @Message
    String pagerLabel();

    @Message
    String visitor();

    @Message
    String shippedActor();

    @Message
    String custodian();

    @Message
    String commonsActor();

    @Message
    String errorId(String id);

    @Message
    String errorTitle();

    @Message
    String errorText();

    @Message
    String tooLargeTitle();

    @Message
    String tooLargeText();

    @Message
    String notAllowedTitle();

    @Message
    String notAllowedText();

    @Message
    String tooManyTitle();

    @Message
    String tooManyText();

    @Message
    String badTitle();

    @Message
    String badText();

    @Message
    String nothingTitle();

    @Message
    String nothingText();

    @Message
    String busyTitle();

    @Message
    String busyText();

    @Message
    String wrongName();

    @Message
    String addressTooLong();

    @Message
    String refusedTitle();

    @Message
    String otherSite();

    @Message
    String notSavedTitle();

    @Message
    String notSavedText();

    @Message
    String givenBack();

    @Message
    String sendAgain();

    @Message
    String limitsLabel();

    @Message
    String limitsOff();

    @Message
    String awayLabel();

    @Message
    String awayUpTo();

    @Message
    String awayOfUnknownAge();

    @Message
    String awayWriting();

    @Message
    String follow();

    @Message
    String followAtom();

    @Message
    String followJson();
}
