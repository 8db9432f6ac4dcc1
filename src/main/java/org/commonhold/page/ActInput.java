package org.commonhold.page;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Set;
import org.commonhold.kernel.Slug;

/**
 * What came in with a form for something to be done to a page, as typed.
 *
 * @param name the new name, or the other page
 * @param retitle whether the title is to be changed with the name
 */
record ActInput(String name, boolean retitle, String reason, String form) {

    private static final Set<String> NAMES = Set.of("name", "title", "reason", "form", FormInput.TRAP);

    static ActInput read(MultivaluedMap<String, String> form) {
        if (!NAMES.containsAll(form.keySet())) {
            throw new BadRequestException("unknown input");
        }
        return new ActInput(
                FormInput.first(form, "name"),
                FormInput.first(form, "title").equals("yes"),
                FormInput.first(form, "reason"),
                FormInput.nonce(form));
    }

    PageWish wish(Slug page) {
        return new PageWish(page, reason, form, Nonces.visitor(form));
    }
}
