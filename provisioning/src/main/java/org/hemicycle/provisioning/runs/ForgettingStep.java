package org.hemicycle.provisioning.runs;

import java.util.Optional;
import org.hemicycle.provisioning.registry.HostNames;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gives the host names back, which ends the permission of certificates for them, and forgets all else that the registry knows of
 * the organisation: settings, who its administrator was, what it had asked for. Data planes are told, and empty their caches.
 */
final class ForgettingStep implements Step {

    private final RegistryChanges registry;
    private final RegistryTraces traces;
    private final JdbcClient sql;

    ForgettingStep(RegistryChanges registry, RegistryTraces traces, JdbcClient sql) {
        this.registry = registry;
        this.traces = traces;
        this.sql = sql;
    }

    @Override
    public void perform(Work work) {
        var id = work.tenant().id();
        registry.change(
                id,
                current -> current.hostNames().own().isEmpty()
                        ? Optional.empty()
                        : Optional.of(current.withHostNames(
                                HostNames.only(current.hostNames().home()))));
        traces.forget(id);
        sql.sql("""
                update tenant set administrator = '{"name": "", "email": ""}', fingerprints = '{}' where id = ?
                """).param(id.value()).update();
    }
}
