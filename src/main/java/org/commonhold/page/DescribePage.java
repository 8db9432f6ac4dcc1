package org.commonhold.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.commonhold.kernel.Licence;
import org.commonhold.kernel.PublicAddress;
import org.commonhold.web.JsonLd;

/**
 * A page as schema.org has it. Whatever its kind, it is an article: one about an organisation is not the organisation,
 * and one that tells how something is done does not promise the steps that other types ask for.
 */
final class DescribePage {

    private DescribePage() {}

    static JsonLd of(PageView view, String description, PublicAddress address) {
        Revision revision = view.revision();
        String url = address.of(view.path());
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org");
        data.put("@type", "Article");
        data.put("@id", url);
        data.put("url", url);
        data.put("name", revision.content().title());
        data.put("headline", revision.content().title());
        data.put("description", description);
        data.put("inLanguage", revision.content().language());
        data.put("keywords", revision.content().topics());
        data.put("dateModified", revision.at().toString());
        data.put("version", revision.n());
        data.put("license", Licence.ADDRESS);
        data.put("isPartOf", Map.of("@id", address.of("/#site")));
        return JsonLd.of(data);
    }
}
