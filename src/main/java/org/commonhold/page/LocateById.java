package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.commonhold.kernel.PageId;
import org.commonhold.kernel.RevisionId;
import org.commonhold.kernel.Slug;

/** Finds a page by its identity. Unlike a name, that of a page which was merged into another leads nowhere else. */
@ApplicationScoped
class LocateById {

    private final DataSource database;
    private final PageActs acts;

    LocateById(DataSource database, PageActs acts) {
        this.database = database;
        this.acts = acts;
    }

    Located locate(PageId page) {
        long gone;
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select p.slug, p.head, p.surroundings, c.site, coalesce(p.gone, 0)
                        from page p, commons c where p.id = ? and p.head is not null""")) {
            select.setLong(1, page.value());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return new Located.Nowhere();
                }
                gone = row.getLong(5);
                if (gone == 0) {
                    return new Located.Found(
                            page,
                            new Slug(row.getString(1)),
                            new RevisionId(row.getLong(2)),
                            row.getLong(3),
                            row.getLong(4));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the page cannot be looked up", e);
        }
        PageAct act = acts.numbered(List.of(gone)).get(gone);
        return act == null ? new Located.Nowhere() : new Located.Gone(act);
    }
}
