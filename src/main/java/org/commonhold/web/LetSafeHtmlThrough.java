package org.commonhold.web;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.Expression;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.TemplateNode.Origin;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.commonhold.markup.SafeHtml;

/**
 * The one place where anything enters a template unescaped (SAFETY row 5): values of the types that only safe things can
 * have. No template says {@code raw} or {@code safe}; a test holds that.
 */
@Singleton
class LetSafeHtmlThrough implements ResultMapper {

    private static final int BEFORE_THE_ESCAPER = 1_000;

    void register(@Observes EngineBuilder engine) {
        engine.addResultMapper(this);
    }

    @Override
    public int getPriority() {
        return BEFORE_THE_ESCAPER;
    }

    @Override
    public boolean appliesTo(Origin origin, Object result) {
        return result instanceof SafeHtml || result instanceof JsonLd;
    }

    @Override
    public String map(Object result, Expression expression) {
        return result.toString();
    }
}
