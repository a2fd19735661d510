package org.hemicycle.manager.federation;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hemicycle.manager.audit.Actor;
import org.hemicycle.manager.audit.AuditTrail;
import org.hemicycle.provisioning.cells.Cells;
import org.hemicycle.provisioning.federation.IdentityProvider;
import org.hemicycle.provisioning.federation.IdentityProviders;
import org.hemicycle.provisioning.federation.IdentityProviders.Outcome;
import org.hemicycle.provisioning.federation.ProviderDraft;
import org.hemicycle.provisioning.federation.ProviderProblem;
import org.hemicycle.provisioning.federation.ProviderRules;
import org.hemicycle.provisioning.registry.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** The providers in the homes of organisations; what an operator does there is written into the audit. */
@Component
public class ProvidersOfOrganisations {
    private final Cells cells;
    private final IdentityProviders providers;
    private final ProviderRules rules;
    private final AuditTrail audit;

    ProvidersOfOrganisations(Cells cells, IdentityProviders providers, ProviderRules rules, AuditTrail audit) {
        this.cells = cells;
        this.providers = providers;
        this.rules = rules;
        this.audit = audit;
    }

    public List<IdentityProvider> all(Tenant tenant) {
        return inside(tenant, providers::all);
    }

    public Optional<IdentityProvider> find(Tenant tenant, String key) {
        return inside(tenant, sql -> providers.find(sql, key));
    }

    /** All that is wrong with a draft. */
    public List<ProviderProblem> check(ProviderDraft draft, boolean secret) {
        return rules.check(draft, secret);
    }

    /** Adds a provider whose draft has been checked. */
    public Outcome add(Tenant tenant, ProviderDraft draft, String secret, Actor actor) {
        return done(
                tenant,
                inside(tenant, sql -> providers.add(sql, tenant.id(), draft, secret)),
                "identity-provider.added",
                actor);
    }

    /** Changes a provider whose draft has been checked; a secret of null stays what it was. */
    public Outcome change(Tenant tenant, ProviderDraft draft, long version, @Nullable String secret, Actor actor) {
        return done(
                tenant,
                inside(tenant, sql -> providers.change(sql, tenant.id(), draft, version, secret)),
                "identity-provider.changed",
                actor);
    }

    public Outcome remove(Tenant tenant, String key, long version, Actor actor) {
        return done(
                tenant, inside(tenant, sql -> providers.remove(sql, key, version)), "identity-provider.removed", actor);
    }

    private Outcome done(Tenant tenant, Outcome outcome, String action, Actor actor) {
        if (outcome instanceof Outcome.Written(var provider)) {
            audit.record(actor, action, tenant.id(), Map.of("provider", provider.key()));
        }
        return outcome;
    }

    /** One transaction in the organisation's home, as the owner of its tables. */
    private <T> T inside(Tenant tenant, Function<JdbcClient, T> work) {
        try (var connection = cells.of(tenant.placement().cell()).getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("set local role hemicycle_owner; set local search_path to \"%s\""
                        .formatted(tenant.id().schema()));
            }
            var result = work.apply(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
            connection.commit();
            return result;
        } catch (SQLException failure) {
            throw new DataAccessResourceFailureException("The home of " + tenant.id() + " cannot be reached", failure);
        }
    }
}
