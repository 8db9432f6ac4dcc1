package org.commonhold.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.commonhold.kernel.PublicAddress;
import org.jspecify.annotations.Nullable;

/** Lists that are read on with {@code after}: what comes next is said in the answer and in its {@code Link} header (RFC 8288). */
@ApplicationScoped
class ListAnswers {

    /** What lists understand beside {@code after}; whatever else was asked is of no consequence for the rest either. */
    private static final Set<String> KEPT = Set.of(
            "kind",
            "topic",
            "language",
            "since",
            "due",
            "whole",
            "state",
            "limit",
            "q",
            "place",
            "lang",
            "year",
            "sort",
            "exact",
            "size");

    private final PublicAddress address;

    ListAnswers(PublicAddress address) {
        this.address = address;
    }

    /** @param next what {@code after} has to be for the rest, or null at the end */
    Response answer(Object list, UriInfo asked, @Nullable String next) {
        Response.ResponseBuilder answer = OpenAnswer.licensed(OpenAnswer.json(list), "public, no-cache");
        if (next != null) {
            answer.header("Link", "<" + address.of(following(asked, next)) + ">; rel=\"next\"");
        }
        return answer.build();
    }

    /** The same question for what follows, made anew: nothing of how it was spelled passes into a header. */
    private static String following(UriInfo asked, String next) {
        StringJoiner query = new StringJoiner("&");
        for (Map.Entry<String, List<String>> parameter :
                asked.getQueryParameters().entrySet()) {
            if (KEPT.contains(parameter.getKey())) {
                parameter.getValue().forEach(value -> query.add(encode(parameter.getKey()) + "=" + encode(value)));
            }
        }
        query.add("after=" + encode(next));
        return asked.getRequestUri().getRawPath() + "?" + query;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
