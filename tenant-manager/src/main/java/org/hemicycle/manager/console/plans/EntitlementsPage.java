package org.hemicycle.manager.console.plans;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.hemicycle.manager.plans.Granted;
import org.hemicycle.provisioning.modules.ModuleManifest;
import org.hemicycle.provisioning.modules.Modules;
import org.hemicycle.provisioning.plans.UsageLine;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.themes.Texts;

/** What one organisation may use and has used. */
record EntitlementsPage(Tenant tenant, List<UsageLine> usage, List<Granted> overrides, Instant now) {
    String path() {
        return "/organisations/" + tenant.slug();
    }

    String name(Locale locale) {
        return tenant.name().in(locale);
    }

    List<ModuleManifest> modules() {
        return Modules.all().stream().filter(ModuleManifest::optional).toList();
    }

    /** Key of the words that say why the module may be used, or may not. */
    String allowance(ModuleManifest module) {
        boolean granted = running().stream()
                .anyMatch(one -> module.key().equals(one.override().module()));
        boolean allowed = tenant.mayUse(module.key(), now);
        return "entitlements." + (granted ? "override" : "plan") + (allowed ? ".yes" : ".no");
    }

    /** Key of the words that say what the organisation does with it. */
    String standing(ModuleManifest module) {
        if (tenant.isReadOnly(module.key(), now)) {
            return "entitlements.read-only";
        }
        return tenant.hasEnabled(module.key()) ? "entitlements.on" : "entitlements.off";
    }

    List<Granted> running() {
        return overrides.stream().filter(one -> one.holds(now)).toList();
    }

    List<Granted> over() {
        return overrides.stream().filter(one -> !one.holds(now)).toList();
    }

    /** What is granted, in a few words. */
    static String words(Texts t, Granted granted) {
        var override = granted.override();
        var module = override.module();
        if (module != null) {
            var name =
                    Modules.find(module).map(one -> one.name().in(t.locale())).orElse(module);
            return t.get(override.allowed() ? "overrides.allows" : "overrides.forbids", name);
        }
        var quota = java.util.Objects.requireNonNull(override.quota());
        return t.get("overrides.limits", t.get("quota." + quota.key()), PlansPage.limit(t, quota, override.limit()));
    }

    /** Who did something, without the kind of who it is. */
    static String who(String actor) {
        return actor.replaceFirst("^operator:", "");
    }
}
