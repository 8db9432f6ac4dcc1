package org.commonhold.page;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class KindRows implements PanacheRepositoryBase<KindRow, KindRow.Id> {

    List<KindRow> inForce() {
        return list("inForceTo is null");
    }

    Optional<KindRow> inForce(String name) {
        return find("id.name = ?1 and inForceTo is null", name).firstResultOptional();
    }
}
