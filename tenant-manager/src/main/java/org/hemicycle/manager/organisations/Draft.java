package org.hemicycle.manager.organisations;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.hemicycle.provisioning.registry.Enrolment;
import org.hemicycle.provisioning.registry.HostName;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wishes an organisation to be, as it was written: nothing is checked yet.
 *
 * @param name by language tag
 * @param modules keys of the optional modules to switch on; null when not said
 * @param hostnames own host names; the one under the base domain may be among them
 * @param primaryHostname the one used in links; null for the one under the base domain
 * @param template key of what the space contains at first; null for the template of the kind
 * @param formerId the deleted organisation that comes back under its slug
 * @param trialDays for how many days the space may be tried out; null for no trial
 */
public record Draft(
        @Nullable String slug,
        Map<String, String> name,
        @Nullable String kind,
        List<String> locales,
        @Nullable String timeZone,
        @Nullable String plan,
        @Nullable List<String> modules,
        List<String> hostnames,
        @Nullable String primaryHostname,
        Look branding,
        Contact administrator,
        @Nullable String template,
        @Nullable String formerId,
        @Nullable Integer trialDays) {
    public Draft {
        name = Map.copyOf(name);
        locales = List.copyOf(locales);
        modules = modules == null ? null : List.copyOf(modules);
        hostnames = List.copyOf(hostnames);
    }

    /**
     * How the space looks at first.
     *
     * @param preset key of a style; null for the one of the kind
     * @param logo a picture as data URI
     */
    public record Look(
            @Nullable String primaryColour,
            @Nullable String preset,
            @Nullable String logo) {}

    /** The first administrator, who is invited by mail. */
    public record Contact(@Nullable String name, @Nullable String email) {}

    /** What the organisation is now. */
    public static Draft of(Enrolment enrolment) {
        var tenant = enrolment.tenant();
        return new Draft(
                tenant.slug().value(),
                tenant.name().byLanguage(),
                tenant.kind().key(),
                tenant.locales().stream().map(Locale::toLanguageTag).toList(),
                tenant.timeZone().getId(),
                tenant.plan().key(),
                List.copyOf(new TreeSet<>(tenant.modulesEnabled())),
                tenant.hostNames().own().stream().map(HostName::value).toList(),
                tenant.primaryHost().value(),
                new Look(tenant.branding().primaryColour(), tenant.branding().preset(), null),
                new Contact(
                        enrolment.administrator().name(),
                        enrolment.administrator().email()),
                enrolment.template(),
                null,
                null);
    }

    /** The same under another name. */
    public Draft withName(Map<String, String> changed) {
        return new Draft(
                slug,
                changed,
                kind,
                locales,
                timeZone,
                plan,
                modules,
                hostnames,
                primaryHostname,
                branding,
                administrator,
                template,
                formerId,
                trialDays);
    }

    /** The same under another first host name. */
    public Draft withPrimaryHostname(String primary) {
        return new Draft(
                slug,
                name,
                kind,
                locales,
                timeZone,
                plan,
                modules,
                hostnames,
                primary,
                branding,
                administrator,
                template,
                formerId,
                trialDays);
    }

    /** The same on another plan; the modules that are switched on stay so. */
    public Draft withPlan(String changed) {
        return new Draft(
                slug,
                name,
                kind,
                locales,
                timeZone,
                changed,
                modules,
                hostnames,
                primaryHostname,
                branding,
                administrator,
                template,
                formerId,
                trialDays);
    }

    /** The same, to be tried out for some days first. */
    public Draft withTrialDays(@Nullable Integer days) {
        return new Draft(
                slug,
                name,
                kind,
                locales,
                timeZone,
                plan,
                modules,
                hostnames,
                primaryHostname,
                branding,
                administrator,
                template,
                formerId,
                days);
    }
}
