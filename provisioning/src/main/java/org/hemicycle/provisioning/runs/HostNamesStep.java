package org.hemicycle.provisioning.runs;

import java.util.HashSet;
import org.hemicycle.provisioning.registry.HostName;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The host names were reserved when the organisation was registered; here they are found to be still its own. */
final class HostNamesStep implements Step {

    private final JdbcClient sql;

    HostNamesStep(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void perform(Work work) {
        var tenant = work.tenant();
        var held = new HashSet<>(sql.sql("select name from host_name where tenant_id = ?")
                .param(tenant.id().value())
                .query(String.class)
                .list());
        if (!tenant.hostNames().own().stream().map(HostName::value).allMatch(held::contains)) {
            throw new Setback(Trouble.HOST_NAME_LOST);
        }
    }

    @Override
    public void compensate(Work work) {
        sql.sql("delete from host_name where tenant_id = ?")
                .param(work.tenant().id().value())
                .update();
    }
}
