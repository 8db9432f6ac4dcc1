package org.commonhold.web;

import java.time.Instant;
import org.commonhold.kernel.Authority;
import org.jspecify.annotations.Nullable;

/**
 * What the layout needs to know about a page. Made by {@link Frames}.
 *
 * @param title the page's own title, without the site's name
 * @param description one sentence for search engines and previews; may be empty
 * @param canonical the full address of this page
 * @param indexed whether search engines should keep it
 * @param founding how far the commons has come in being founded
 * @param mayEdit whether visitors may edit here at all
 * @param query what stands in the search box
 * @param source the address of the page's Markdown, or null
 * @param feeds where what it lists can be followed, or null
 * @param jsonLd a description for machines, already escaped for its place, or null
 * @param keptUpTo up to when what the page shows is complete, where it is shown without the database; else null
 */
public record Frame(
        String title,
        String description,
        String canonical,
        boolean indexed,
        Authority.Founding founding,
        boolean mayEdit,
        String query,
        @Nullable String source,
        @Nullable Feeds feeds,
        @Nullable JsonLd jsonLd,
        String style,
        String script,
        String scriptIntegrity,
        String icon,
        @Nullable Instant keptUpTo) {

    /** The same page kept out of search engines. */
    public Frame unlisted() {
        return new Frame(
                title,
                description,
                canonical,
                false,
                founding,
                mayEdit,
                query,
                source,
                feeds,
                jsonLd,
                style,
                script,
                scriptIntegrity,
                icon,
                keptUpTo);
    }

    /** The same page with what was searched in the search box. */
    public Frame searching(String text) {
        return new Frame(
                title,
                description,
                canonical,
                indexed,
                founding,
                mayEdit,
                text,
                source,
                feeds,
                jsonLd,
                style,
                script,
                scriptIntegrity,
                icon,
                keptUpTo);
    }

    /** The same page with a description for machines and the address of its source, which may be null. */
    public Frame described(JsonLd data, @Nullable String sourceAddress) {
        return new Frame(
                title,
                description,
                canonical,
                indexed,
                founding,
                mayEdit,
                query,
                sourceAddress,
                feeds,
                data,
                style,
                script,
                scriptIntegrity,
                icon,
                keptUpTo);
    }

    /** Whether it is shown without the database and nobody can say how old it is. */
    public boolean isOfUnknownAge() {
        return Instant.EPOCH.equals(keptUpTo);
    }

    /** The same page saying where what it lists can be followed. */
    public Frame followed(Feeds where) {
        return new Frame(
                title,
                description,
                canonical,
                indexed,
                founding,
                mayEdit,
                query,
                source,
                where,
                jsonLd,
                style,
                script,
                scriptIntegrity,
                icon,
                keptUpTo);
    }

    /** Whether the banner of an unfounded commons is due. */
    public boolean isUnfounded() {
        return founding == Authority.Founding.UNFOUNDED;
    }
}
