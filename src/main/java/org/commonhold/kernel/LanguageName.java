package org.commonhold.kernel;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What languages are called: in the interface's language, and by those who speak them. */
public final class LanguageName {

    private static final Locale INTERFACE = Locale.ENGLISH;

    private static final Map<String, String> CODES = codes();

    private LanguageName() {}

    /** The name of the language that a BCP 47 tag stands for; the tag itself where it has none. */
    public static String of(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        return locale.getLanguage().isEmpty() ? tag : locale.getDisplayName(INTERFACE);
    }

    /** The tag, in lower case, of a language that is given by its tag or by a name of it. */
    public static String tag(String words) {
        String typed = words.strip().toLowerCase(Locale.ROOT);
        return CODES.getOrDefault(typed, typed.replace('_', '-'));
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            Locale language = Locale.of(code);
            // The same name may be another language's own: that of the interface wins.
            codes.putIfAbsent(language.getDisplayLanguage(language).toLowerCase(Locale.ROOT), code);
        }
        for (String code : Locale.getISOLanguages()) {
            codes.put(Locale.of(code).getDisplayLanguage(INTERFACE).toLowerCase(Locale.ROOT), code);
        }
        return Map.copyOf(codes);
    }
}
