package org.hemicycle.provisioning.modules.api;

import java.util.List;
import java.util.Set;
import org.hemicycle.provisioning.modules.ModuleManifest;
import org.hemicycle.provisioning.registry.LocalizedText;

/** The declaration of the module. */
public final class ApiModule {
    public static final ModuleManifest MANIFEST = new ModuleManifest(
            "api",
            LocalizedText.of("API et connexion avec cet espace", "API and sign-in with this space"),
            Set.of("core"),
            List.of("api_key", "api_client", "api_secret", "api_consent", "api_authorization", "api_token"),
            Set.of(),
            List.of(),
            true);

    private ApiModule() {}
}
