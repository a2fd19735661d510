package org.hemicycle.provisioning.modules.core;

import java.util.List;
import java.util.Set;
import org.hemicycle.provisioning.modules.ModuleManifest;
import org.hemicycle.provisioning.registry.LocalizedText;

/** The declaration of the module. */
public final class CoreModule {
    public static final ModuleManifest MANIFEST = new ModuleManifest(
            "core",
            LocalizedText.of("Organisation", "Organisation"),
            Set.of(),
            List.of(
                    "organisation",
                    "participant",
                    "role_grant",
                    "invitation",
                    "sign_in_link",
                    "spring_session",
                    "spring_session_attributes",
                    "audit_entry",
                    "support_access",
                    "support_entrance",
                    "tenant_key",
                    "authenticator",
                    "recovery_code",
                    "factor_guess",
                    "passkey_owner",
                    "passkey",
                    "passkey_challenge",
                    "terms_version",
                    "terms_acceptance",
                    "address_change",
                    "known_device",
                    "attempt",
                    "host_claim",
                    "sender_domain",
                    "picture",
                    "text_version",
                    "legal_text",
                    "wording",
                    "visit_count",
                    "follow",
                    "liking",
                    "liking_tally",
                    "attachment"),
            Set.of("audit_entry", "terms_version", "terms_acceptance"),
            List.of(),
            false);

    private CoreModule() {}
}
