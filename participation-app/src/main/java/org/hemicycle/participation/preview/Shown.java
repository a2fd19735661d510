package org.hemicycle.participation.preview;

import java.util.Locale;
import java.util.Set;
import org.hemicycle.provisioning.modules.Modules;
import org.hemicycle.provisioning.plans.Entitlements;
import org.hemicycle.provisioning.plans.PlanKey;
import org.hemicycle.provisioning.registry.Branding;
import org.hemicycle.provisioning.registry.CellName;
import org.hemicycle.provisioning.registry.HostName;
import org.hemicycle.provisioning.registry.HostNames;
import org.hemicycle.provisioning.registry.Placement;
import org.hemicycle.provisioning.registry.Slug;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.registry.TenantId;
import org.hemicycle.provisioning.registry.TenantState;
import org.hemicycle.provisioning.templates.Preview;
import org.hemicycle.provisioning.templates.TemplateContent;

/**
 * What is shown: the content of a template, and an organisation that exists nowhere. Its cell has no database, so that a page which
 * asks a home for anything fails instead of showing somebody's.
 */
record Shown(Preview preview, TemplateContent content, Tenant tenant) {
    private static final TenantId NOBODY = new TenantId("previewspace");

    static Shown of(Preview preview, TemplateContent content, java.time.Instant now) {
        var modules = Set.copyOf(content.description().modules().stream()
                .filter(Modules.optional()::contains)
                .toList());
        var tenant = new Tenant(
                NOBODY,
                new Slug(Preview.HOST),
                preview.name(),
                content.description().kind(),
                preview.locales().stream().map(Locale::forLanguageTag).toList(),
                java.time.ZoneId.of("Europe/Paris"),
                PlanKey.PUBLIC,
                Entitlements.ofModules("preview", modules),
                modules,
                new Branding(preview.colour(), preview.preset(), preview.logo() == null ? null : "logo"),
                HostNames.only(new HostName(Preview.HOST + ".invalid")),
                new Placement(new CellName("preview"), "jdbc:postgresql://127.0.0.1:1/preview", "preview"),
                new TenantState.Active(now),
                1);
        return new Shown(preview, content, tenant);
    }
}
