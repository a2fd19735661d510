package org.hemicycle.provisioning.modules.proposals;

import java.util.List;
import java.util.Set;
import org.hemicycle.provisioning.modules.ModuleManifest;
import org.hemicycle.provisioning.registry.LocalizedText;

/** The declaration of the module. */
public final class ProposalsModule {
    public static final ModuleManifest MANIFEST = new ModuleManifest(
            "proposals",
            LocalizedText.of("Propositions", "Proposals"),
            Set.of("core", "spaces"),
            List.of(
                    "proposal_state",
                    "proposal",
                    "proposal_tally",
                    "proposal_support",
                    "prepared_answer",
                    "proposal_evaluator",
                    "proposal_note",
                    "proposal_origin",
                    "comment_origin",
                    "proposal_claim",
                    "proposal_import",
                    "proposal_export",
                    "proposal_assisted_support",
                    "proposal_draft",
                    "proposal_version",
                    "proposal_writer",
                    "proposal_alternative",
                    "amendment",
                    "aid_message",
                    "map_outline"),
            Set.of(),
            List.of("propose", "support"),
            true);

    private ProposalsModule() {}
}
