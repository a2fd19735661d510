package org.hemicycle.provisioning.modules.federation;

import java.util.List;
import java.util.Set;
import org.hemicycle.provisioning.modules.ModuleManifest;
import org.hemicycle.provisioning.registry.LocalizedText;

/** The declaration of the module. */
public final class FederationModule {
    public static final ModuleManifest MANIFEST = new ModuleManifest(
            "federation",
            LocalizedText.of("Identités externes", "External identities"),
            Set.of("core"),
            List.of("identity_provider", "external_identity", "sign_in_flow", "provider_arrival", "provider_session"),
            Set.of(),
            List.of(),
            false);

    private FederationModule() {}
}
