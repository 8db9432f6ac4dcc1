package org.commonhold.page;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a question was taken off the board. A class and no text: what was private must not be said again in the reason. */
public enum WithdrawalReason {
    /** It has something in it that nobody else should read. */
    PRIVATE,
    /** It is no question to this commons. */
    NOISE,
    /** Another question asks the same. */
    SAME,
    /** Newer ones needed its place. */
    OLD;

    /** As it stands in the ledger. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reason that a person gives; absent where it is none that they can give. */
    static Optional<WithdrawalReason> given(String code) {
        return Stream.of(PRIVATE, NOISE, SAME)
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }
}
