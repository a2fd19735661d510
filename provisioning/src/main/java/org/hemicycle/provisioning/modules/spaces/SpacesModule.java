package org.hemicycle.provisioning.modules.spaces;

import java.util.List;
import java.util.Set;
import org.hemicycle.provisioning.modules.ModuleManifest;
import org.hemicycle.provisioning.registry.LocalizedText;

/** The declaration of the module. */
public final class SpacesModule {
    public static final ModuleManifest MANIFEST = new ModuleManifest(
            "spaces",
            LocalizedText.of("Espaces", "Spaces"),
            Set.of("core"),
            List.of("theme", "space", "phase", "component"),
            Set.of(),
            List.of(),
            false);

    private SpacesModule() {}
}
