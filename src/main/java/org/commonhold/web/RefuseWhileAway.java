package org.commonhold.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import org.commonhold.kernel.Database;
import org.commonhold.kernel.DatabaseAway;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * While the database is away, lets nothing wait for it: what has no answer without it is refused before it runs. A form is
 * read first, so that it can be given back.
 */
class RefuseWhileAway {

    private final Database database;

    RefuseWhileAway(Database database) {
        this.database = database;
    }

    @ServerRequestFilter
    public void refuse(ContainerRequestContext request, ResourceInfo resource) {
        if (!database.isAway() || hasAnswer(resource)) {
            return;
        }
        if (!KeepForm.readsForm(resource.getResourceMethod())) {
            throw new DatabaseAway();
        }
        KeepForm.refuseAfterReading(request);
    }

    private static boolean hasAnswer(ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        return method.isAnnotationPresent(AnswersWithoutDatabase.class)
                || resource.getResourceClass().isAnnotationPresent(AnswersWithoutDatabase.class);
    }
}
