package org.commonhold.page;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class RevisionRows implements PanacheRepositoryBase<RevisionRow, Long> {

    Optional<RevisionRow> numbered(long page, int n) {
        return find("page = ?1 and n = ?2", page, n).firstResultOptional();
    }

    /** What a page says, or said before it went. */
    Optional<RevisionRow> head(long page) {
        return find("page = ?1 order by n desc", page).firstResultOptional();
    }
}
