package org.hemicycle.provisioning.modules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemicycle.provisioning.modules.api.ApiModule;
import org.hemicycle.provisioning.modules.assistance.AssistanceModule;
import org.hemicycle.provisioning.modules.core.CoreModule;
import org.hemicycle.provisioning.modules.discussions.DiscussionsModule;
import org.hemicycle.provisioning.modules.federation.FederationModule;
import org.hemicycle.provisioning.modules.pages.PagesModule;
import org.hemicycle.provisioning.modules.proposals.ProposalsModule;
import org.hemicycle.provisioning.modules.spaces.SpacesModule;
import org.hemicycle.provisioning.modules.verification.VerificationModule;

/** All modules there are, each after those it requires. */
public final class Modules {
    private static final List<ModuleManifest> ALL = List.of(
            CoreModule.MANIFEST,
            FederationModule.MANIFEST,
            SpacesModule.MANIFEST,
            ProposalsModule.MANIFEST,
            DiscussionsModule.MANIFEST,
            PagesModule.MANIFEST,
            VerificationModule.MANIFEST,
            AssistanceModule.MANIFEST,
            ApiModule.MANIFEST);

    private Modules() {}

    /** Every module, each after those it requires. */
    public static List<ModuleManifest> all() {
        return ALL;
    }

    /** The module with this key. */
    public static Optional<ModuleManifest> find(String key) {
        return ALL.stream().filter(module -> module.key().equals(key)).findFirst();
    }

    /** Keys of the modules that organisations switch on and off. */
    public static Set<String> optional() {
        return ALL.stream()
                .filter(ModuleManifest::optional)
                .map(ModuleManifest::key)
                .collect(Collectors.toSet());
    }

    /** The chosen modules, those always on and those they require, in the order in which their tables are created. */
    public static List<ModuleManifest> closure(Set<String> chosen) {
        var keys = new LinkedHashSet<String>();
        for (var module : ALL.reversed()) {
            if (!module.optional() || chosen.contains(module.key()) || keys.contains(module.key())) {
                keys.add(module.key());
                keys.addAll(module.requires());
            }
        }
        return ALL.stream().filter(module -> keys.contains(module.key())).toList();
    }
}
