package org.hemicycle.manager.organisations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.provisioning.registry.Administrator;
import org.hemicycle.provisioning.registry.Enrolment;
import org.hemicycle.provisioning.registry.HostName;
import org.hemicycle.provisioning.registry.TenantState;
import org.hemicycle.provisioning.runs.RunId;
import org.jspecify.annotations.Nullable;

/**
 * An organisation in the API.
 *
 * @param id immutable; the slug serves in addresses as well
 * @param modules keys of the optional modules that are switched on
 * @param modulesAllowed keys of those that may be
 * @param hostnames all names, the primary one first
 * @param warning what this very change will do to people's passkeys; left out when nothing
 */
record OrganisationView(
        String id,
        String slug,
        Map<String, String> name,
        String kind,
        List<String> locales,
        String timeZone,
        String plan,
        Set<String> modules,
        Set<String> modulesAllowed,
        List<String> hostnames,
        String primaryHostname,
        Look branding,
        Administrator administrator,
        State state,
        String cell,
        Instant createdAt,
        Links links,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String warning) {

    /** @param logo key of the picture in the files of the space */
    record Look(
            String primaryColour,
            @Nullable String preset,
            @Nullable String logo) {}

    /** @param purgeAfter when everything is removed, for an organisation to be deleted */
    record State(
            String key,
            Instant since,
            @Nullable String reason,
            @Nullable Instant purgeAfter) {}

    /** @param run the run that this very change began, if any */
    record Links(
            URI self,
            URI space,
            URI runs,
            @Nullable URI run,
            @Nullable URI events) {}

    static OrganisationView of(Enrolment enrolment, Installation installation, @Nullable RunId run, Instant now) {
        var tenant = enrolment.tenant();
        var look = tenant.branding();
        return new OrganisationView(
                tenant.id().value(),
                tenant.slug().value(),
                tenant.name().byLanguage(),
                tenant.kind().key(),
                tenant.locales().stream().map(Locale::toLanguageTag).toList(),
                tenant.timeZone().getId(),
                tenant.plan().key(),
                new TreeSet<>(tenant.modulesEnabled()),
                tenant.entitlements().modulesAt(now),
                tenant.hostNames().all().stream().map(HostName::value).toList(),
                tenant.primaryHost().value(),
                new Look(look.primaryColour(), look.preset(), look.logo()),
                enrolment.administrator(),
                state(tenant.state()),
                tenant.placement().cell().value(),
                enrolment.createdAt(),
                links(enrolment, installation, run),
                null);
    }

    OrganisationView withWarning(String text) {
        return new OrganisationView(
                id,
                slug,
                name,
                kind,
                locales,
                timeZone,
                plan,
                modules,
                modulesAllowed,
                hostnames,
                primaryHostname,
                branding,
                administrator,
                state,
                cell,
                createdAt,
                links,
                text);
    }

    private static Links links(Enrolment enrolment, Installation installation, @Nullable RunId run) {
        var self = installation.manager(
                "/api/v1/organisations/" + enrolment.tenant().id());
        return new Links(
                self,
                installation.space(enrolment.tenant().primaryHost()),
                URI.create(self + "/runs"),
                run == null ? null : RunView.self(installation, run),
                run == null ? null : RunView.events(installation, run));
    }

    private static State state(TenantState state) {
        return switch (state) {
            case TenantState.Suspended(var reason, var since) -> new State(state.key(), since, reason, null);
            case TenantState.Failed(var reason, var since) -> new State(state.key(), since, reason, null);
            case TenantState.Deleting(var since, var purgeAfter) -> new State(state.key(), since, null, purgeAfter);
            case TenantState.Provisioning _, TenantState.Active _, TenantState.Archived _, TenantState.Deleted _ ->
                new State(state.key(), state.since(), null, null);
        };
    }
}
