package org.hemicycle.manager.console.organisation;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemicycle.manager.console.AuditLine;
import org.hemicycle.manager.fleet.Issue;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.manager.platform.Permissions;
import org.hemicycle.provisioning.modules.ModuleManifest;
import org.hemicycle.provisioning.modules.Modules;
import org.hemicycle.provisioning.registry.Enrolment;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.registry.TenantState;
import org.hemicycle.provisioning.runs.Run;
import org.hemicycle.themes.Texts;
import org.hemicycle.themes.Theme;
import org.jspecify.annotations.Nullable;

/** All that the page of an organisation may say. */
record OrganisationPage(
        Enrolment enrolment, List<Issue> issues, List<Run> runs, List<AuditLine> trail, URI address, Instant now) {
    static OrganisationPage of(
            Enrolment enrolment,
            List<Issue> issues,
            List<Run> runs,
            List<AuditLine> trail,
            Installation installation,
            Instant now) {
        return new OrganisationPage(
                enrolment,
                issues,
                runs,
                trail,
                installation.space(enrolment.tenant().primaryHost()),
                now);
    }

    Tenant tenant() {
        return enrolment.tenant();
    }

    TenantState state() {
        return tenant().state();
    }

    String slug() {
        return tenant().slug().value();
    }

    String path() {
        return "/organisations/" + slug();
    }

    String name(Locale locale) {
        return tenant().name().in(locale);
    }

    List<Step> steps(Permissions may) {
        return Step.of(state(), may);
    }

    /** The address of the space, where there is something to visit. */
    @Nullable
    URI space() {
        return switch (state()) {
            case TenantState.Active _, TenantState.Trial _, TenantState.PastDue _, TenantState.Archived _ -> address;
            case TenantState.Provisioning _,
                    TenantState.Failed _,
                    TenantState.Suspended _,
                    TenantState.Deleting _,
                    TenantState.Deleted _ -> null;
        };
    }

    /** What the state means, in a sentence. */
    String meaning(Texts t) {
        var key = "organisation.state." + state().key();
        return switch (state()) {
            case TenantState.Deleting deleting -> t.get(key, deleting.purgeAfter());
            case TenantState.Trial trial -> t.get(key, trial.until());
            case TenantState.PastDue due -> t.get(due.saidToThePublic() ? key + ".said" : key);
            default -> t.get(key);
        };
    }

    @Nullable
    String reason(Texts t) {
        return switch (state()) {
            case TenantState.Suspended suspended ->
                suspended.reason().equals(TenantState.Suspended.TRIAL_ENDED)
                        ? t.get("organisation.reason.trial-ended")
                        : suspended.reason();
            case TenantState.Failed failed -> failed.reason();
            case TenantState.Provisioning _,
                    TenantState.Active _,
                    TenantState.Trial _,
                    TenantState.PastDue _,
                    TenantState.Archived _,
                    TenantState.Deleting _,
                    TenantState.Deleted _ -> null;
        };
    }

    /** What visitors read, by language, while the space is suspended. */
    Map<String, String> notice() {
        return state() instanceof TenantState.Suspended suspended
                ? suspended.notice().byLanguage()
                : Map.of();
    }

    /** Every module that is on or may be switched on. */
    List<ModuleManifest> modules() {
        return Modules.all().stream()
                .filter(module ->
                        !module.optional() || tenant().mayUse(module.key(), now) || tenant().hasEnabled(module.key()))
                .toList();
    }

    /** Key of the words that say whether the module is on. */
    String standing(ModuleManifest module) {
        if (!module.optional()) {
            return "organisation.module.always";
        }
        if (tenant().isReadOnly(module.key(), now)) {
            return "organisation.module.read-only";
        }
        return tenant().hasEnabled(module.key()) ? "organisation.module.enabled" : "organisation.module.allowed";
    }

    Theme theme() {
        var preset = tenant().branding().preset();
        return Theme.of(
                preset == null ? tenant().kind().key() : preset,
                tenant().branding().primaryColour());
    }
}
