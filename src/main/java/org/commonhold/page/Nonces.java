package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.commonhold.kernel.Actor;
import org.commonhold.ledger.Seal;

/** Makes the nonce of each form, and the opaque actor that stands for whoever fills it in. */
@ApplicationScoped
class Nonces {

    private static final int BYTES = 18;

    private final SecureRandom random = new SecureRandom();

    String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The actor of a form. Its id tells nothing of the nonce, which must stay with the form. */
    static Actor visitor(String nonce) {
        return Actor.visitor(Seal.hash(null, ("actor " + nonce).getBytes(StandardCharsets.UTF_8))
                .substring(0, 32));
    }
}
