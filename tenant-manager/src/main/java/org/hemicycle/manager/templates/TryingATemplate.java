package org.hemicycle.manager.templates;

import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hemicycle.manager.audit.Actor;
import org.hemicycle.manager.audit.AuditTrail;
import org.hemicycle.provisioning.plans.PlanKey;
import org.hemicycle.provisioning.registry.Administrator;
import org.hemicycle.provisioning.registry.Branding;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.registry.NewTenant;
import org.hemicycle.provisioning.registry.Registration;
import org.hemicycle.provisioning.registry.Registry;
import org.hemicycle.provisioning.registry.Slug;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.registry.TenantId;
import org.hemicycle.provisioning.runs.RunId;
import org.hemicycle.provisioning.runs.Runs;
import org.hemicycle.provisioning.templates.TemplateShelf;
import org.hemicycle.provisioning.templates.TemplateVersion;
import org.hemicycle.provisioning.templates.Templates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens a space from a version of a template that nobody will see, looks at it, and removes it: a run. The organisation never comes
 * into service, so that no public address leads to it, and no letter is sent.
 */
@Component
public class TryingATemplate {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TemplateShelf shelf;
    private final Templates templates;
    private final Registry registry;
    private final Runs runs;
    private final JdbcClient sql;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    TryingATemplate(
            TemplateShelf shelf,
            Templates templates,
            Registry registry,
            Runs runs,
            JdbcClient sql,
            AuditTrail audit,
            PlatformTransactionManager transactions) {
        this.shelf = shelf;
        this.templates = templates;
        this.registry = registry;
        this.runs = runs;
        this.sql = sql;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Begins; empty when no cell has room. */
    public Optional<RunId> begin(TemplateVersion version, Actor actor) {
        return Optional.ofNullable(transaction.execute(status -> {
            if (registry.register(wanted(version)) instanceof Registration.Registered(Tenant stage)) {
                sql.sql("update tenant set template_version = ? where id = ?")
                        .params(version.version(), stage.id().value())
                        .update();
                var run = runs.requestRehearsal(stage.id(), actor.name());
                shelf.rehearsing(version.key(), version.version(), run.toString());
                audit.record(actor, "template.tried", Map.of("template", version.toString(), "run", run.toString()));
                return run;
            }
            status.setRollbackOnly();
            return null;
        }));
    }

    /** A name that puts every place to the test where names stand. */
    private NewTenant wanted(TemplateVersion version) {
        var modules = templates
                .find(version.key(), version.version())
                .map(template -> Set.copyOf(template.description().modules()))
                .orElse(Set.of());
        return new NewTenant(
                new Slug("trial-" + TenantId.random(RANDOM)),
                LocalizedText.of("L’Essai « \"Aÿ\" » & Cie", "The \"Aÿ\" Try-out & Co."),
                version.kind(),
                List.of(Locale.FRENCH, Locale.ENGLISH),
                ZoneId.of("Europe/Paris"),
                PlanKey.PUBLIC,
                modules,
                List.of(),
                null,
                Branding.of("#1d5c8f"),
                new Administrator("Hemicycle", "nobody@example.invalid"),
                version.key(),
                null,
                null);
    }
}
