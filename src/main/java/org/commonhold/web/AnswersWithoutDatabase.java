package org.commonhold.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a resource, or of one of its methods, that it has an answer of its own while the database is away: it asks the
 * database nothing, or only by {@link org.commonhold.kernel.Database#ask}. Everything else is then answered with 503
 * before it runs.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface AnswersWithoutDatabase {}
