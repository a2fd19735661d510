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
            Set.of("core", "spaces"),
            List.of(
                    "verification_key",
                    "verification_handler",
                    "verification_district",
                    "verification",
                    "verification_conflict",
                    "verification_try",
                    "census_upload",
                    "census_part",
                    "census_entry",
                    "postal_code",
                    "identity_document"),
            Set.of(),
            List.of(),
            true);

    private VerificationModule() {}
}
