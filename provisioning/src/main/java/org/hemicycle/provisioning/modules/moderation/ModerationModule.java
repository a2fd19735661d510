package org.hemicycle.provisioning.modules.moderation;

import java.util.List;
import java.util.Set;
import org.hemicycle.provisioning.modules.ModuleManifest;
import org.hemicycle.provisioning.registry.LocalizedText;

/** The declaration of the module. */
public final class ModerationModule {
    public static final ModuleManifest MANIFEST = new ModuleManifest(
            "moderation",
            LocalizedText.of("Modération", "Moderation"),
            Set.of("core"),
            List.of(
                    "moderation_case",
                    "moderation_report",
                    "moderation_decision",
                    "moderation_appeal",
                    "participant_block",
                    "forbidden_word",
                    "spam_token",
                    "spam_lesson",
                    "effort_spent",
                    "held_link",
                    "block_hidden"),
            Set.of(),
            List.of(),
            false);

    private ModerationModule() {}
}
