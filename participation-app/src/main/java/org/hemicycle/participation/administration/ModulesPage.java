package org.hemicycle.participation.administration;

import java.time.Instant;
import java.util.List;
import org.hemicycle.provisioning.modules.ModuleManifest;
import org.hemicycle.provisioning.modules.Modules;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.registry.Tenant;
import org.jspecify.annotations.Nullable;

/** The modules, what they are now, and what was asked. */
record ModulesPage(List<Row> rows) {
    /** A module; {@code refusal} is the reason of a wish that was refused, while nothing else has happened since. */
    record Row(
            String key,
            LocalizedText name,
            boolean allowed,
            boolean enabled,
            boolean waiting,
            @Nullable String refusal) {}

    static ModulesPage of(Tenant tenant, List<ModuleWish> wishes, Instant now) {
        return new ModulesPage(Modules.all().stream()
                .filter(ModuleManifest::optional)
                .map(module -> row(module, tenant, wishes, now))
                .toList());
    }

    boolean isWaiting() {
        return rows.stream().anyMatch(Row::waiting);
    }

    private static Row row(ModuleManifest module, Tenant tenant, List<ModuleWish> wishes, Instant now) {
        var wish =
                wishes.stream().filter(one -> one.module().equals(module.key())).findFirst();
        boolean enabled = tenant.hasEnabled(module.key());
        boolean waiting =
                wish.filter(one -> one.isOpen() || isUnderWay(one, enabled)).isPresent();
        return new Row(
                module.key(),
                module.name(),
                tenant.mayUse(module.key(), now),
                enabled,
                waiting,
                wish.map(ModuleWish::refusal).orElse(null));
    }

    /** The control plane said yes, and the directory does not show it yet. */
    private static boolean isUnderWay(ModuleWish wish, boolean enabled) {
        return wish.refusal() == null && enabled != wish.kind().equals(ModuleWish.ENABLE);
    }
}
