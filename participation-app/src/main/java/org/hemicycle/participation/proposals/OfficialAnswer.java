package org.hemicycle.participation.proposals;

import java.util.Map;
import org.hemicycle.provisioning.registry.LocalizedText;

/** What administrators say about a proposal: where it stands now, and why, in their languages. */
record OfficialAnswer(Standing standing, LocalizedText words) {
    static final LocalizedText NO_WORDS = LocalizedText.of(Map.of());

    /** A rejection without a reason is none. */
    boolean lacksReason() {
        return standing == Standing.REJECTED && words.isEmpty();
    }
}
