package org.commonhold.governance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class SettingRows implements PanacheRepositoryBase<SettingRow, SettingRow.Id> {

    List<SettingRow> inForce() {
        return list("inForceTo is null order by id.key");
    }
}
