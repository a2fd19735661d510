package org.hemicycle.provisioning.modules.blog;

import java.util.List;
import java.util.Set;
import org.hemicycle.provisioning.modules.ModuleManifest;
import org.hemicycle.provisioning.registry.LocalizedText;

/** The declaration of the module. */
public final class BlogModule {
    public static final ModuleManifest MANIFEST = new ModuleManifest(
            "blog", LocalizedText.of("Blog", "Blog"), Set.of("core"), List.of("post"), Set.of(), List.of(), true);

    private BlogModule() {}
}
