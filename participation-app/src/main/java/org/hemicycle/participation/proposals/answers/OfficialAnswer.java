package org.hemicycle.participation.proposals.answers;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.hemicycle.participation.proposals.Standing;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What the organisation says about a proposal: where it stands now, and why, in its languages.
 *
 * @param state number of the component's own state; null for a usual one
 */
public record OfficialAnswer(Standing standing, @Nullable Long state, LocalizedText words, Costs costs) {
    /** What stands in the columns of a proposal, or of a prepared answer. */
    static OfficialAnswer of(ResultSet row) throws SQLException {
        return new OfficialAnswer(
                Standing.of(row.getString("state")),
                row.getObject("custom_state_id", Long.class),
                Localized.optional(row, "answer").orElse(Costs.NO_WORDS),
                Costs.of(row));
    }

    /** The state as the form and the table name it: {@code accepted}, or {@code own-12}. */
    String stateKey() {
        return state == null ? standing.key() : "own-" + state;
    }
}
