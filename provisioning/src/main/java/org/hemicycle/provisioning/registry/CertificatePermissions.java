package org.hemicycle.provisioning.registry;

import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether certificates may be had, asked of the registry itself: one or two statements by key, and never the DNS. */
public final class CertificatePermissions {
    private final JdbcClient sql;
    private final Registry registry;

    /** @param sql on the registry's database, with {@code platform} in the search path */
    public CertificatePermissions(JdbcClient sql, Registry registry) {
        this.sql = sql;
        this.registry = registry;
    }

    /** The same answer as {@link Directory#mayHaveCertificate} gives. */
    public boolean mayHaveCertificate(HostName name) {
        if (name.value()
                .equals(ReservedNames.PREVIEW + "." + registry.baseDomain().value())) {
            return true;
        }
        return holder(name)
                .filter(tenant -> CertificateRule.allows(tenant, name, Set.of(name)))
                .isPresent();
    }

    private Optional<Tenant> holder(HostName name) {
        var base = "." + registry.baseDomain().value();
        return name.value().endsWith(base)
                ? find(
                        "select id from tenant where slug = ?",
                        name.value().substring(0, name.value().length() - base.length()))
                : find("select tenant_id from host_name where name = ? and certified", name.value());
    }

    private Optional<Tenant> find(String query, String key) {
        return sql.sql(query)
                .param(key)
                .query(String.class)
                .optional()
                .map(TenantId::new)
                .flatMap(registry::find);
    }
}
