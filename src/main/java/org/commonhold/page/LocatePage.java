package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.commonhold.kernel.Slug;

/**
 * Finds what an address leads to. For a page that exists this is the one query of a warm page view, so it goes straight
 * to the driver: one statement, no transaction, no session.
 */
@ApplicationScoped
class LocatePage {

    private final DataSource database;
    private final Names names;
    private final PageActs acts;

    LocatePage(DataSource database, Names names, PageActs acts) {
        this.database = database;
        this.names = names;
        this.acts = acts;
    }

    Located locate(Slug slug) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(ReadFound.SELECT + "p.slug = ? and p.gone is null")) {
            select.setString(1, slug.value());
            try (ResultSet row = select.executeQuery()) {
                if (row.next()) {
                    return ReadFound.of(row);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the page cannot be looked up", e);
        }
        return acts.elsewhere(slug);
    }

    /** The page whose name this is or was, where it stands; for writers, whose form may be older than a renaming. */
    Optional<Located.Found> held(Slug slug) {
        Located located = locate(slug);
        if (located instanceof Located.Elsewhere) {
            located = names.holder(slug).map(holder -> locate(holder.slug())).orElse(located);
        }
        return located instanceof Located.Found found ? Optional.of(found) : Optional.empty();
    }
}
