package org.hemicycle.manager.organisations;

import org.hemicycle.provisioning.registry.TenantId;
import org.hemicycle.provisioning.storage.PictureCheck;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files that come with the wish for an organisation, kept until the run that builds its home has put them in its place. */
@Repository
class InitialFiles {
    private final JdbcClient sql;

    InitialFiles(JdbcClient sql) {
        this.sql = sql;
    }

    void keep(TenantId tenant, String key, PictureCheck.Accepted picture) {
        sql.sql("insert into initial_file (tenant_id, key, content, media_type) values (?, ?, ?, ?)")
                .params(tenant.value(), key, picture.content(), picture.type().mediaType())
                .update();
    }
}
