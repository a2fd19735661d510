package org.hemicycle.provisioning.modules.pages;

import java.util.List;
import java.util.Set;
import org.hemicycle.provisioning.modules.ModuleManifest;
import org.hemicycle.provisioning.registry.LocalizedText;

/** The declaration of the module. */
public final class PagesModule {
    public static final ModuleManifest MANIFEST = new ModuleManifest(
            "pages", LocalizedText.of("Pages", "Pages"), Set.of("core"), List.of("page"), Set.of(), List.of(), true);

    private PagesModule() {}
}
