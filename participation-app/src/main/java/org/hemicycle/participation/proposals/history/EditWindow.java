package org.hemicycle.participation.proposals.history;

import java.time.Instant;
import org.hemicycle.participation.proposals.Proposal;
import org.hemicycle.participation.proposals.Standing;
import org.hemicycle.provisioning.modules.proposals.ProposalsSettings;

/** Until when the authors of a proposal may change its text. */
public final class EditWindow {
    private EditWindow() {}

    /** Whether it is open: never once there is an answer, nor for what was withdrawn, hidden or taken away. */
    public static boolean isOpen(Proposal proposal, ProposalsSettings settings, Instant now) {
        boolean untouched = proposal.standing() == Standing.PUBLISHED
                && proposal.answer() == null
                && !proposal.removed()
                && !proposal.hidden();
        return untouched
                && (settings.editUntilAnswered()
                        || now.isBefore(proposal.publishedAt().plus(settings.editWindow())));
    }
}
