package org.hemicycle.provisioning.modules.assistance;

import java.util.List;
import java.util.Set;
import org.hemicycle.provisioning.modules.ModuleManifest;
import org.hemicycle.provisioning.registry.LocalizedText;

/** The declaration of the module. */
public final class AssistanceModule {
    public static final ModuleManifest MANIFEST = new ModuleManifest(
            "assistance",
            LocalizedText.of("Ateliers et guichets", "Workshops and desks"),
            Set.of("core", "spaces"),
            List.of("workshop", "desk_account", "desk_card"),
            Set.of(),
            List.of(),
            true);

    private AssistanceModule() {}
}
