package org.commonhold.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.commonhold.kernel.DatabaseAway;
import org.jspecify.annotations.Nullable;

/** Keeps what came in with a form until the request has been answered, so that a refusal can give it back. */
@Provider
class KeepForm implements ReaderInterceptor {

    private static final String FORM = "commonhold.form";
    private static final String REFUSED = "commonhold.refused";

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Object body = context.proceed();
        if (body instanceof MultivaluedMap<?, ?> form) {
            Map<String, String> kept = new LinkedHashMap<>();
            form.forEach((name, values) -> kept.put(String.valueOf(name), String.valueOf(values.getFirst())));
            context.setProperty(FORM, kept);
        }
        if (context.getProperty(REFUSED) != null) {
            throw new DatabaseAway();
        }
        return body;
    }

    /** Whether a method takes a whole form. */
    static boolean readsForm(Method method) {
        return Arrays.asList(method.getParameterTypes()).contains(MultivaluedMap.class);
    }

    /** Lets the request's form be read and no more. */
    static void refuseAfterReading(ContainerRequestContext request) {
        request.setProperty(REFUSED, true);
    }

    /** The first value of each input of the request's form, if it had one that was read. */
    @SuppressWarnings("unchecked") // nobody else sets the property
    static Optional<Map<String, String>> of(ContainerRequestContext request) {
        return Optional.ofNullable((Map<String, String>) request.getProperty(FORM));
    }
}
