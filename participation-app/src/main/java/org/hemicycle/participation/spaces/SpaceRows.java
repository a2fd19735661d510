package org.hemicycle.participation.spaces;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.hemicycle.participation.modules.ReadOnlyModules;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.registry.TenantState;
import org.springframework.stereotype.Component;

/** Rows of spaces and places as records, with what is open there to the reader now. */
@Component
class SpaceRows {
    private final ReadOnlyModules readOnly;

    SpaceRows(ReadOnlyModules readOnly) {
        this.readOnly = readOnly;
    }

    SpaceCard card(ResultSet row, int number) throws SQLException {
        return new SpaceCard(
                row.getLong("id"),
                row.getString("slug"),
                SpaceType.of(row.getString("type")),
                Localized.text(row, "title"),
                Localized.text(row, "subtitle"),
                row.getString("picture"),
                Localized.text(row, "picture_alternative"),
                row.getBoolean("promoted"),
                row.getInt("position"),
                openings(row),
                SpaceAccess.of(row.getString("access")),
                SpaceTime.of(row.getString("time")).orElse(SpaceTime.ACTIVE));
    }

    Place place(ResultSet row, int number) throws SQLException {
        return new Place(
                row.getLong("id"),
                row.getLong("space_id"),
                row.getString("module"),
                Localized.text(row, "name"),
                row.getString("slug"),
                Localized.text(row, "space_title"),
                openings(row),
                Conditions.parse(row.getString("conditions")),
                OwnValues.parse(row.getString("own")));
    }

    private Openings openings(ResultSet row) throws SQLException {
        if (CurrentTenant.get().state() instanceof TenantState.Archived) {
            return new Openings.Archived();
        }
        if (!row.getBoolean("published")) {
            return new Openings.NotYet();
        }
        if (!row.getString("access").equals("open") && !row.getBoolean("member")) {
            return new Openings.MembersOnly();
        }
        if (!row.getBoolean("phased")) {
            return new Openings.Always(readOnly.actions());
        }
        Optional<LocalizedText> phase = Localized.optional(row, "phase_title");
        return phase.isEmpty()
                ? new Openings.Closed()
                : new Openings.During(
                        phase.get(),
                        Localized.instant(row, "starts_at"),
                        Localized.instant(row, "ends_at"),
                        opened(row));
    }

    /** What the phase opens, without what is read-only. */
    private Set<String> opened(ResultSet row) throws SQLException {
        var opened = new HashSet<>(actions(row));
        opened.removeAll(readOnly.actions());
        return opened;
    }

    static Set<String> actions(ResultSet row) throws SQLException {
        return Set.of((String[]) row.getArray("actions").getArray());
    }
}
