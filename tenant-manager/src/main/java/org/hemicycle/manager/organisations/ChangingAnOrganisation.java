package org.hemicycle.manager.organisations;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hemicycle.manager.audit.Actor;
import org.hemicycle.manager.audit.AuditTrail;
import org.hemicycle.manager.hostnames.ClaimingHostNames;
import org.hemicycle.provisioning.cells.Presentation;
import org.hemicycle.provisioning.registry.Branding;
import org.hemicycle.provisioning.registry.Change;
import org.hemicycle.provisioning.registry.Enrolment;
import org.hemicycle.provisioning.registry.HostNames;
import org.hemicycle.provisioning.registry.NewTenant;
import org.hemicycle.provisioning.registry.Registry;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.registry.TenantId;
import org.hemicycle.provisioning.runs.ModuleChange;
import org.hemicycle.provisioning.runs.RunId;
import org.hemicycle.provisioning.runs.Runs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes what an organisation is: its names, languages, plan, modules, host names, look. */
@Component
public class ChangingAnOrganisation {
    private final CheckingADraft checking;
    private final Registry registry;
    private final Presentation presentation;
    private final Runs runs;
    private final FormerHosts formerHosts;
    private final ClaimingHostNames hostNames;
    private final AuditTrail audit;
    private final WhatChanged whatChanged;
    private final TransactionTemplate transaction;

    ChangingAnOrganisation(
            CheckingADraft checking,
            Registry registry,
            Presentation presentation,
            Runs runs,
            FormerHosts formerHosts,
            ClaimingHostNames hostNames,
            AuditTrail audit,
            WhatChanged whatChanged,
            PlatformTransactionManager transactions) {
        this.checking = checking;
        this.registry = registry;
        this.presentation = presentation;
        this.runs = runs;
        this.formerHosts = formerHosts;
        this.hostNames = hostNames;
        this.audit = audit;
        this.whatChanged = whatChanged;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Makes the organisation what the draft says. Its slug and its administrator stay what they are.
     *
     * @param expectedVersion what the caller has seen
     */
    public Changing change(TenantId id, Draft draft, long expectedVersion, Actor actor) {
        var enrolment = registry.enrolment(id).orElse(null);
        if (enrolment == null) {
            return new Changing.Unknown();
        }
        var tenant = enrolment.tenant();
        if (tenant.version() != expectedVersion) {
            return stale(tenant, expectedVersion);
        }
        if (!tenant.state().isAtHome()) {
            return new Changing.NotNow(tenant);
        }
        return switch (checking.check(draft, tenant)) {
            case Checked.Invalid(var problems) -> new Changing.Invalid(problems);
            case Checked.Valid valid -> save(enrolment, valid.wanted(), actor);
        };
    }

    private Changing save(Enrolment before, NewTenant wanted, Actor actor) {
        var tenant = before.tenant();
        var changed = apply(tenant, wanted);
        var modules = modules(tenant, wanted);
        var detail = Differences.between(tenant, changed, wanted.modules());
        if (detail.isEmpty()) {
            return new Changing.Changed(tenant, Optional.empty(), List.of());
        }
        var former = formerHosts.of(tenant, changed.hostNames());
        return transaction.execute(status -> {
            var changing = switch (registry.save(changed, tenant.version())) {
                case Change.Saved(var saved) -> saved(tenant, saved, modules, detail, former, actor);
                case Change.Stale() ->
                    registry.find(tenant.id())
                            .map(now -> stale(now, tenant.version()))
                            .orElseGet(Changing.Unknown::new);
                case Change.HostNameTaken(var name) ->
                    new Changing.Taken(FieldProblem.of(
                            OpeningAnOrganisation.pointer(wanted, name), "hostname-taken", name.value()));
            };
            if (!(changing instanceof Changing.Changed)) {
                status.setRollbackOnly();
            }
            return changing;
        });
    }

    private Changing saved(
            Tenant before,
            Tenant saved,
            ModuleChange modules,
            Map<String, Object> detail,
            List<FormerHost> former,
            Actor actor) {
        presentation.change(before, saved);
        audit.record(actor, "organisation.changed", saved.id(), Map.of("version", saved.version(), "fields", detail));
        hostNames.follow(before.hostNames(), saved, actor);
        return new Changing.Changed(saved, run(saved, modules, actor), former);
    }

    private Optional<RunId> run(Tenant tenant, ModuleChange modules, Actor actor) {
        return modules.enable().isEmpty() && modules.disable().isEmpty()
                ? Optional.empty()
                : Optional.of(runs.requestModules(tenant.id(), modules, actor.name()));
    }

    private Changing stale(Tenant now, long expectedVersion) {
        return new Changing.Stale(now, whatChanged.since(expectedVersion, now));
    }

    private Tenant apply(Tenant tenant, NewTenant wanted) {
        var home = tenant.hostNames().home();
        var primary = wanted.primaryHost() == null ? home : wanted.primaryHost();
        var look = tenant.branding();
        return tenant.withName(wanted.name())
                .withKind(wanted.kind())
                .withLocales(wanted.locales())
                .withTimeZone(wanted.timeZone())
                .withPlan(wanted.plan())
                .withHostNames(new HostNames(home, wanted.ownHostNames(), primary))
                .withBranding(new Branding(
                        wanted.branding().primaryColour(), wanted.branding().preset(), look.logo()));
    }

    private static ModuleChange modules(Tenant tenant, NewTenant wanted) {
        return new ModuleChange(
                without(wanted.modules(), tenant.modulesEnabled()), without(tenant.modulesEnabled(), wanted.modules()));
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        var left = new HashSet<>(all);
        left.removeAll(some);
        return left;
    }
}
