package org.commonhold.api;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of this room; the texts are in {@code messages/api.properties}. */
@MessageBundle("api")
interface ApiMessages {
    @Message
    String wrongTitle();

    @Message
    String wrongNumber(String parameter, long least, long most);

    @Message
    String wrongDay(String parameter);

    @Message
    String wrongTime(String parameter);

    @Message
    String wrongLanguage(String parameter);

    @Message
    String wrongKind(String parameter);

    @Message
    String wrongSwitch(String parameter);

    @Message
    String wrongState(String parameter);

    @Message
    String wrongCursor(String parameter);

    @Message
    String wrongPosition(String parameter);

    @Message
    String elsewhereTitle();

    @Message
    String elsewhereText();

    @Message
    String deleted();

    @Message
    String merged();
}
