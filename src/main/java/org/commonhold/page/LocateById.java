package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.commonhold.kernel.PageId;

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
                PreparedStatement select = connection.prepareStatement(ReadFound.SELECT + "p.id = ?")) {
            select.setLong(1, page.value());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return new Located.Nowhere();
                }
                gone = ReadFound.gone(row);
                if (gone == 0) {
                    return ReadFound.of(row);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the page cannot be looked up", e);
        }
        PageAct act = acts.numbered(List.of(gone)).get(gone);
        return act == null ? new Located.Nowhere() : new Located.Gone(act);
    }
}
