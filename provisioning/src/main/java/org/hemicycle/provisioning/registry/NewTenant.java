package org.hemicycle.provisioning.registry;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hemicycle.provisioning.plans.PlanKey;
import org.jspecify.annotations.Nullable;

/**
 * What is needed to register an organisation; already validated.
 *
 * @param modules keys of the optional modules to enable at once
 * @param ownHostNames names outside the base domain
 * @param primaryHost one of {@code ownHostNames}, or null to keep the name under the base domain
 * @param template key of the template of the new space
 * @param formerId the deleted organisation that comes back under its slug, if any
 * @param trialDays for how many days it may try its space out once it is open; null for no trial
 */
public record NewTenant(
        Slug slug,
        LocalizedText name,
        Kind kind,
        List<Locale> locales,
        ZoneId timeZone,
        PlanKey plan,
        Set<String> modules,
        List<HostName> ownHostNames,
        @Nullable HostName primaryHost,
        Branding branding,
        Administrator administrator,
        String template,
        @Nullable TenantId formerId,
        @Nullable Integer trialDays) {
    public NewTenant {
        locales = List.copyOf(locales);
        modules = Set.copyOf(modules);
        ownHostNames = List.copyOf(ownHostNames);
    }

    /** One without a trial. */
    public NewTenant(
            Slug slug,
            LocalizedText name,
            Kind kind,
            List<Locale> locales,
            ZoneId timeZone,
            PlanKey plan,
            Set<String> modules,
            List<HostName> ownHostNames,
            @Nullable HostName primaryHost,
            Branding branding,
            Administrator administrator,
            String template,
            @Nullable TenantId formerId) {
        this(
                slug,
                name,
                kind,
                locales,
                timeZone,
                plan,
                modules,
                ownHostNames,
                primaryHost,
                branding,
                administrator,
                template,
                formerId,
                null);
    }
}
