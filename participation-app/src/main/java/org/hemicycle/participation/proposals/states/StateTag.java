package org.hemicycle.participation.proposals.states;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.hemicycle.participation.proposals.Standing;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Where a proposal stands, as its label says.
 *
 * @param name in the words of its component; null for the usual ones
 */
public record StateTag(
        Standing standing,
        @Nullable LocalizedText name,
        @Nullable Shade colour) {
    /** What {@link #of} reads, of a proposal {@code p} joined by {@link #JOIN}. */
    public static final String COLUMNS = "p.state, p.folded_at, z.name as state_name, z.colour as state_colour";

    public static final String JOIN = "left join proposal_state z on z.id = p.custom_state_id";

    /** The label of the proposal in the row. */
    public static StateTag of(ResultSet row) throws SQLException {
        return new StateTag(
                Standing.of(row.getString("state")),
                Localized.optional(row, "state_name").orElse(null),
                Shade.parse(row.getString("state_colour")).orElse(null));
    }

    /** Whether there is anything to show: what nobody has answered needs no label. */
    public boolean isShown() {
        return standing != Standing.PUBLISHED;
    }

    public String words(Texts t) {
        return name == null ? t.get("proposal.state." + standing.key()) : name.in(t.locale());
    }

    /** Classes of the label. */
    public String style() {
        return colour == null ? "tag tag-" + standing.key() : "tag tag-" + colour.key();
    }
}
