package org.hemicycle.manager.organisations;

import java.util.Map;
import org.hemicycle.manager.audit.Actor;
import org.hemicycle.manager.audit.AuditTrail;
import org.hemicycle.manager.hostnames.ClaimingHostNames;
import org.hemicycle.provisioning.registry.HostName;
import org.hemicycle.provisioning.registry.HostNames;
import org.hemicycle.provisioning.registry.NewTenant;
import org.hemicycle.provisioning.registry.Registration;
import org.hemicycle.provisioning.registry.Registry;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.runs.InitialFiles;
import org.hemicycle.provisioning.runs.RunKind;
import org.hemicycle.provisioning.runs.Runs;
import org.hemicycle.provisioning.storage.FileKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Registers an organisation and asks for its home to be built, all at once or not at all. */
@Component
public class OpeningAnOrganisation {
    private final CheckingADraft checking;
    private final Registry registry;
    private final Runs runs;
    private final InitialFiles files;
    private final ClaimingHostNames hostNames;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    OpeningAnOrganisation(
            CheckingADraft checking,
            Registry registry,
            Runs runs,
            InitialFiles files,
            ClaimingHostNames hostNames,
            AuditTrail audit,
            PlatformTransactionManager transactions) {
        this.checking = checking;
        this.registry = registry;
        this.runs = runs;
        this.files = files;
        this.hostNames = hostNames;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Opens what the draft describes; joins the caller's transaction, and marks it for rollback when it refuses. */
    public Opening open(Draft draft, Actor actor) {
        return switch (checking.check(draft)) {
            case Checked.Invalid(var problems) -> new Opening.Invalid(problems);
            case Checked.Valid valid ->
                transaction.execute(status -> {
                    var opening = register(valid, actor);
                    if (!(opening instanceof Opening.Opened)) {
                        status.setRollbackOnly();
                    }
                    return opening;
                });
        };
    }

    private Opening register(Checked.Valid valid, Actor actor) {
        return switch (registry.register(valid.wanted())) {
            case Registration.Registered(var tenant) -> begin(tenant, valid, actor);
            case Registration.SlugTaken(var slug) ->
                new Opening.Taken(FieldProblem.of("/slug", "slug-taken", slug.value()));
            case Registration.HostNameTaken(var name) ->
                new Opening.Taken(FieldProblem.of(pointer(valid.wanted(), name), "hostname-taken", name.value()));
            case Registration.NoRoom() -> new Opening.NoRoom();
        };
    }

    private Opening begin(Tenant tenant, Checked.Valid valid, Actor actor) {
        var logo = valid.logo();
        var key = tenant.branding().logo();
        if (logo != null && key != null) {
            files.keep(
                    tenant.id(), new FileKey(key), logo.content(), logo.type().mediaType());
        }
        var run = runs.request(RunKind.CREATION, tenant.id(), actor.name());
        audit.record(
                actor,
                "organisation.opened",
                tenant.id(),
                Map.of("slug", tenant.slug().value(), "version", tenant.version()));
        hostNames.follow(HostNames.only(tenant.hostNames().home()), tenant, actor);
        return new Opening.Opened(tenant, run);
    }

    static String pointer(NewTenant wanted, HostName taken) {
        return "/hostnames/" + Math.max(0, wanted.ownHostNames().indexOf(taken));
    }
}
