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
            List.of(
                    "theme",
                    "resource_link",
                    "space_group",
                    "space",
                    "phase",
                    "phase_extension",
                    "component",
                    "assembly",
                    "assembly_member",
                    "space_member",
                    "space_block",
                    "space_document",
                    "space_relation",
                    "space_preview"),
            Set.of(),
            List.of(),
            false);

    private SpacesModule() {}
}
