package org.hemicycle.provisioning.registry;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hemicycle.provisioning.plans.Entitlements;
import org.hemicycle.provisioning.plans.PlanKey;

/**
 * An organisation hosted on the platform.
 *
 * @param locales the languages of its space, the first is the default
 * @param entitlements what its plan allows and limits, with what an operator grants it for a time
 * @param modulesEnabled keys of the optional modules that are switched on and whose tables exist
 * @param branding the look it started with; the current look is in its own schema
 * @param version grows with each change; the entity tag of the API
 */
public record Tenant(
        TenantId id,
        Slug slug,
        LocalizedText name,
        Kind kind,
        List<Locale> locales,
        ZoneId timeZone,
        PlanKey plan,
        Entitlements entitlements,
        Set<String> modulesEnabled,
        Branding branding,
        HostNames hostNames,
        Placement placement,
        TenantState state,
        long version) {
    public Tenant {
        locales = List.copyOf(locales);
        modulesEnabled = Set.copyOf(modulesEnabled);
        if (locales.isEmpty()) {
            throw new IllegalArgumentException("A tenant speaks at least one language: " + slug);
        }
    }

    /** The language of its space when a reader's own is not offered. */
    public Locale defaultLocale() {
        return locales.getFirst();
    }

    /** The host name used in links. */
    public HostName primaryHost() {
        return hostNames.primary();
    }

    /** Whether the optional module is switched on. */
    public boolean hasEnabled(String module) {
        return modulesEnabled.contains(module);
    }

    /** Whether its plan, or an operator for a time, allows the optional module at this moment. */
    public boolean mayUse(String module, Instant now) {
        return entitlements.allows(module, now);
    }

    /** Whether the optional module is switched on, and not allowed any more: its data stay, and nobody adds to them. */
    public boolean isReadOnly(String module, Instant now) {
        return hasEnabled(module) && !mayUse(module, now);
    }

    public Tenant withName(LocalizedText changed) {
        return with(changed, locales, timeZone, branding);
    }

    public Tenant withLocales(List<Locale> changed) {
        return with(name, changed, timeZone, branding);
    }

    public Tenant withTimeZone(ZoneId changed) {
        return with(name, locales, changed, branding);
    }

    public Tenant withBranding(Branding changed) {
        return with(name, locales, timeZone, changed);
    }

    /** The same organisation, having changed kind: the list that won becomes a city. */
    public Tenant withKind(Kind changed) {
        return new Tenant(
                id,
                slug,
                name,
                changed,
                locales,
                timeZone,
                plan,
                entitlements,
                modulesEnabled,
                branding,
                hostNames,
                placement,
                state,
                version);
    }

    /** The same organisation on another plan; what it may use is known once that is saved. */
    public Tenant withPlan(PlanKey changed) {
        return new Tenant(
                id,
                slug,
                name,
                kind,
                locales,
                timeZone,
                changed,
                entitlements,
                modulesEnabled,
                branding,
                hostNames,
                placement,
                state,
                version);
    }

    public Tenant enabling(String module) {
        var enabled = new HashSet<>(modulesEnabled);
        enabled.add(module);
        return withModulesEnabled(enabled);
    }

    public Tenant disabling(String module) {
        var enabled = new HashSet<>(modulesEnabled);
        enabled.remove(module);
        return withModulesEnabled(enabled);
    }

    public Tenant withModulesEnabled(Set<String> changed) {
        return new Tenant(
                id,
                slug,
                name,
                kind,
                locales,
                timeZone,
                plan,
                entitlements,
                changed,
                branding,
                hostNames,
                placement,
                state,
                version);
    }

    public Tenant withHostNames(HostNames changed) {
        return new Tenant(
                id,
                slug,
                name,
                kind,
                locales,
                timeZone,
                plan,
                entitlements,
                modulesEnabled,
                branding,
                changed,
                placement,
                state,
                version);
    }

    public Tenant withState(TenantState changed) {
        return new Tenant(
                id,
                slug,
                name,
                kind,
                locales,
                timeZone,
                plan,
                entitlements,
                modulesEnabled,
                branding,
                hostNames,
                placement,
                changed,
                version);
    }

    private Tenant with(LocalizedText name, List<Locale> locales, ZoneId timeZone, Branding branding) {
        return new Tenant(
                id,
                slug,
                name,
                kind,
                locales,
                timeZone,
                plan,
                entitlements,
                modulesEnabled,
                branding,
                hostNames,
                placement,
                state,
                version);
    }
}
