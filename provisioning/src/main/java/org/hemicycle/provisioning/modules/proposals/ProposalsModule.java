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
            List.of("proposal", "proposal_tally", "proposal_support", "proposal_assisted_support"),
            Set.of(),
            List.of("propose", "support"),
            true);

    private ProposalsModule() {}
}
