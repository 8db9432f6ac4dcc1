package org.commonhold.web;

import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Lets a template put a text into an address. */
@TemplateExtension
final class InParameters {

    private InParameters() {}

    /** The text as the value of a query parameter. */
    static String asParameter(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
