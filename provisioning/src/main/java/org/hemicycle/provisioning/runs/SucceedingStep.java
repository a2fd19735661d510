package org.hemicycle.provisioning.runs;

import java.util.Optional;
import org.hemicycle.provisioning.registry.Administrator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The last step of a change of controller: the registry says it, and the run forgets the addresses it was asked for with. */
final class SucceedingStep implements Step {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RegistryChanges registry;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    SucceedingStep(RegistryChanges registry, JdbcClient sql, TransactionTemplate transaction) {
        this.registry = registry;
        this.sql = sql;
        this.transaction = transaction;
    }

    @Override
    public void perform(Work work) {
        var wish = work.input().as(SuccessionWish.class);
        var administrator = wish.administrator();
        if (administrator != null) {
            transaction.executeWithoutResult(_ -> succeed(work, wish, administrator));
        }
    }

    private void succeed(Work work, SuccessionWish wish, Administrator administrator) {
        registry.change(
                work.tenant().id(),
                current -> Optional.of(current.withKind(wish.kind()).withName(wish.name())));
        sql.sql("update tenant set administrator = ?::jsonb where id = ?")
                .params(
                        JSON.writeValueAsString(administrator),
                        work.tenant().id().value())
                .update();
        // The agreement about the data was with the controller before; the new one signs another.
        sql.sql("""
                update client_record set details = details - 'agreementReference' - 'agreementSignedOn', version = version + 1
                 where tenant_id = ?
                """).param(work.tenant().id().value()).update();
        sql.sql("update run set input = input - 'administrator' || '{\"keep\": []}' where id = ?")
                .param(work.run().value())
                .update();
    }
}
