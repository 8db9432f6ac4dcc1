package org.commonhold.page;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class RevisionRows implements PanacheRepositoryBase<RevisionRow, Long> {

    Optional<RevisionRow> numbered(long page, int n) {
        return find("page = ?1 and n = ?2", page, n).firstResultOptional();
    }
}
