package org.hemicycle.provisioning.runs;

import java.util.List;
import java.util.Optional;
import org.hemicycle.provisioning.registry.HostNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives the host names back, and forgets the settings of the organisation and who its administrator was. */
final class ForgettingStep implements Step {

    private final RegistryChanges registry;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    ForgettingStep(RegistryChanges registry, JdbcClient sql, TransactionTemplate transaction) {
        this.registry = registry;
        this.sql = sql;
        this.transaction = transaction;
    }

    @Override
    public void perform(Work work) {
        var id = work.tenant().id();
        transaction.executeWithoutResult(_ -> {
            registry.change(
                    id,
                    current -> current.hostNames().own().isEmpty()
                            ? Optional.empty()
                            : Optional.of(current.withHostNames(
                                    HostNames.only(current.hostNames().home()))));
            sql.sql("delete from host_claim where tenant_id = ?")
                    .param(id.value())
                    .update();
            sql.sql("delete from sender_domain where tenant_id = ?")
                    .param(id.value())
                    .update();
            sql.sql("delete from setting where profile = ?")
                    .param("tenant-" + id)
                    .update();
            sql.sql("""
                    update tenant set administrator = '{"name": "", "email": ""}', fingerprints = '{}' where id = ?
                    """).params(List.of(id.value())).update();
        });
    }
}
