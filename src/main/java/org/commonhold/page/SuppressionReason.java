package org.commonhold.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why words were taken out, as a class that says nothing of the words. */
public enum SuppressionReason {
    /** A law or a court demanded it. */
    LAW,
    /** They told of somebody what is nobody's business. */
    PRIVACY;

    /** The reason as the ledger and the row spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable SuppressionReason ofCode(@Nullable String code) {
        return code == null ? null : valueOf(code.toUpperCase(Locale.ROOT));
    }
}
