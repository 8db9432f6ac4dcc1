package org.commonhold.site;

import java.util.LinkedHashMap;
import java.util.Map;
import org.commonhold.kernel.Licence;
import org.commonhold.kernel.PublicAddress;
import org.commonhold.web.JsonLd;

/** The whole site as schema.org has it: what it is called, and how it is searched. */
final class DescribeSite {

    private DescribeSite() {}

    static JsonLd of(String name, String description, PublicAddress address) {
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("@type", "EntryPoint");
        target.put("urlTemplate", address.of("/search?q={words}"));
        Map<String, Object> search = new LinkedHashMap<>();
        search.put("@type", "SearchAction");
        search.put("target", target);
        search.put("query-input", "required name=words");
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org");
        data.put("@type", "WebSite");
        data.put("@id", address.of("/#site"));
        data.put("name", name);
        data.put("description", description);
        data.put("url", address.of("/"));
        data.put("license", Licence.ADDRESS);
        data.put("potentialAction", search);
        return JsonLd.of(data);
    }
}
