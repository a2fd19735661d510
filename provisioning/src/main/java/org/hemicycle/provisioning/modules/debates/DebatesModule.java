package org.hemicycle.provisioning.modules.debates;

import java.util.List;
import java.util.Set;
import org.hemicycle.provisioning.modules.ModuleManifest;
import org.hemicycle.provisioning.registry.LocalizedText;

/** The declaration of the module. */
public final class DebatesModule {
    public static final ModuleManifest MANIFEST = new ModuleManifest(
            "debates",
            LocalizedText.of("Débats", "Debates"),
            Set.of("core", "spaces", "discussions"),
            List.of("debate"),
            Set.of(),
            List.of("debate"),
            true);

    private DebatesModule() {}
}
