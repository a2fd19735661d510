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
 * @param template the key of what the space was filled with, and its version where it is known: {@code city@2}
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
        String template,
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

    /**
     * @param reason of a suspension or a failure, for operators
     * @param notice what the public reads while the space is suspended, by language
     * @param trialUntil when the trial ends
     * @param saidToThePublic whether the public is told that a payment is late
     * @param purgeAfter when everything is removed, for an organisation to be deleted
     */
    record State(
            String key,
            Instant since,
            @Nullable String reason,
            @Nullable Map<String, String> notice,
            @Nullable Instant trialUntil,
            @Nullable Boolean saidToThePublic,
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
                enrolment.template() + (enrolment.templateVersion() == null ? "" : "@" + enrolment.templateVersion()),
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
                template,
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
        var key = state.key();
        var since = state.since();
        return switch (state) {
            case TenantState.Suspended closed ->
                new State(key, since, closed.reason(), closed.notice().byLanguage(), null, null, null);
            case TenantState.Failed failed -> new State(key, since, failed.reason(), null, null, null, null);
            case TenantState.Deleting deleting -> new State(key, since, null, null, null, null, deleting.purgeAfter());
            case TenantState.Trial trial -> new State(key, since, null, null, trial.until(), null, null);
            case TenantState.PastDue due -> new State(key, since, null, null, null, due.saidToThePublic(), null);
            case TenantState.Provisioning _, TenantState.Active _, TenantState.Archived _, TenantState.Deleted _ ->
                new State(key, since, null, null, null, null, null);
        };
    }
}
