package org.hemicycle.provisioning.modules.verification;

import java.util.List;
import java.util.Set;
import org.hemicycle.provisioning.modules.ModuleManifest;
import org.hemicycle.provisioning.registry.LocalizedText;

/** The declaration of the module. */
public final class VerificationModule {
    public static final ModuleManifest MANIFEST = new ModuleManifest(
            "verification",
            LocalizedText.of("Vérifications", "Verifications"),
            Set.of("core"),
            List.of("verification"),
            Set.of(),
            List.of(),
            true);

    private VerificationModule() {}
}
