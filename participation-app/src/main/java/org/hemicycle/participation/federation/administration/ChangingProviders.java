package org.hemicycle.participation.federation.administration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.federation.IdentityProvider;
import org.hemicycle.provisioning.federation.IdentityProviders;
import org.hemicycle.provisioning.federation.IdentityProviders.Outcome;
import org.hemicycle.provisioning.federation.ProviderDraft;
import org.hemicycle.provisioning.federation.ProviderProblem;
import org.hemicycle.provisioning.federation.ProviderRules;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds, changes and removes providers of the bound organisation, and writes down who did. */
@Component
@Transactional
class ChangingProviders {
    private final JdbcClient sql;
    private final IdentityProviders providers;
    private final ProviderRules rules;
    private final AuditLog audit;

    ChangingProviders(JdbcClient sql, IdentityProviders providers, ProviderRules rules, AuditLog audit) {
        this.sql = sql;
        this.providers = providers;
        this.rules = rules;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public List<IdentityProvider> all() {
        return providers.all(sql);
    }

    @Transactional(readOnly = true)
    public Optional<IdentityProvider> find(String key) {
        return providers.find(sql, key);
    }

    @Transactional(readOnly = true)
    public long linked(String key) {
        return find(key).map(provider -> providers.linked(sql, provider)).orElse(0L);
    }

    /** What is wrong with the draft; nothing when it has been added. */
    public FormErrors add(SignedIn actor, ProviderDraft draft, String secret) {
        var errors = errors(draft, !secret.isEmpty());
        if (!errors.isEmpty()) {
            return errors;
        }
        return switch (providers.add(sql, CurrentTenant.get().id(), draft, secret)) {
            case Outcome.Written _ -> {
                audit.write(actor, "provider.added", Map.of("provider", draft.key()));
                yield FormErrors.NONE;
            }
            case Outcome.KeyTaken _, Outcome.Stale _, Outcome.Unknown _ ->
                FormErrors.of("key", Message.of("federation.field.taken"));
        };
    }

    /**
     * What is wrong with the draft; nothing when it has been changed.
     *
     * @param secret a new one; empty to keep the old one
     */
    public FormErrors change(SignedIn actor, IdentityProvider now, ProviderDraft draft, long version, String secret) {
        var errors = errors(draft, now.hasSecret() || !secret.isEmpty());
        if (!errors.isEmpty()) {
            return errors;
        }
        var outcome = providers.change(sql, CurrentTenant.get().id(), draft, version, secret.isEmpty() ? null : secret);
        if (outcome instanceof Outcome.Written) {
            audit.write(actor, "provider.changed", Map.of("provider", draft.key(), "enabled", draft.enabled()));
            return FormErrors.NONE;
        }
        return FormErrors.of("", Message.of("federation.admin.stale"));
    }

    /** Says whether it was removed: somebody may have changed it meanwhile. */
    public boolean remove(SignedIn actor, String key, long version) {
        boolean removed = providers.remove(sql, key, version) instanceof Outcome.Written;
        if (removed) {
            audit.write(actor, "provider.removed", Map.of("provider", key));
        }
        return removed;
    }

    private FormErrors errors(ProviderDraft draft, boolean secret) {
        var errors = FormErrors.NONE;
        for (var problem : rules.check(draft, secret)) {
            errors = errors.and(field(problem), message(problem));
        }
        return errors;
    }

    /** The name has a field in each language; the first is where one begins. */
    private static String field(ProviderProblem problem) {
        return problem.field().equals("name")
                ? "name." + CurrentTenant.get().locales().getFirst().getLanguage()
                : problem.field();
    }

    private static Message message(ProviderProblem problem) {
        return Message.of(
                "federation.field." + problem.code(), problem.arguments().toArray());
    }
}
