package org.commonhold.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A form that nothing was done with, given back to be sent again.
 *
 * @param typed what a person typed, by input
 * @param form everything that came, by input
 * @param action where it was sent
 */
@CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record GivenBack(
        Frame frame, String title, String text, Map<String, String> typed, Map<String, String> form, String action)
        implements TemplateInstance {

    /** Inputs that only our own forms fill. */
    private static final Set<String> OURS =
            Set.of("base", "form", "change", "section", "key", "seen", "kind", "website2");

    static GivenBack of(Frame frame, String title, String text, Map<String, String> form, String action) {
        Map<String, String> typed = new LinkedHashMap<>(form);
        typed.keySet().removeAll(OURS);
        typed.values().removeIf(String::isBlank);
        return new GivenBack(frame, title, text, typed, form, action);
    }
}
