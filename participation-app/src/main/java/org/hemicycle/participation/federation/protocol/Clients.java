package org.hemicycle.participation.federation.protocol;

import java.util.List;
import java.util.Optional;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.federation.IdentityProvider;
import org.hemicycle.provisioning.federation.IdentityProviders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The providers of the bound organisation, read anew each time: what is changed holds at once. */
@Component
@Transactional(readOnly = true)
public class Clients {
    private final JdbcClient sql;
    private final IdentityProviders providers;

    Clients(JdbcClient sql, IdentityProviders providers) {
        this.sql = sql;
        this.providers = providers;
    }

    /** Those that people see, in order. */
    public List<IdentityProvider> enabled() {
        return providers.all(sql).stream().filter(IdentityProvider::enabled).toList();
    }

    /** The client of a provider, also of one that people do not see yet. */
    public Optional<Client> find(String key, String origin) {
        return providers.find(sql, key).map(provider -> client(provider, origin));
    }

    private Client client(IdentityProvider provider, String origin) {
        var tenant = CurrentTenant.get().id();
        return new Client(
                tenant, provider, providers.secret(sql, tenant, provider).orElse(""), origin);
    }
}
