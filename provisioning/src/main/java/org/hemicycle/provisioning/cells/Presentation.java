package org.hemicycle.provisioning.cells;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hemicycle.provisioning.registry.Branding;
import org.hemicycle.provisioning.registry.Tenant;
import org.springframework.dao.DataAccessResourceFailureException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an organisation says of itself in its own home, when an operator changes it there. Only what the operator changed is
 * written: the rest belongs to the organisation's administrators.
 */
public final class Presentation {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final Cells cells;

    public Presentation(Cells cells) {
        this.cells = cells;
    }

    /** Writes name and look where they differ between the two. */
    public void change(Tenant before, Tenant after) {
        boolean renamed = !before.name().equals(after.name());
        boolean redressed = !before.branding().equals(after.branding());
        if (!renamed && !redressed) {
            return;
        }
        try (var connection = cells.of(after.placement().cell()).getConnection()) {
            connection.setAutoCommit(false);
            write(connection, after, renamed, redressed);
            connection.commit();
        } catch (SQLException failure) {
            throw new DataAccessResourceFailureException("The home of " + after.id() + " cannot be written", failure);
        }
    }

    private static void write(Connection connection, Tenant tenant, boolean renamed, boolean redressed)
            throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set local role hemicycle_owner; set local search_path to \"%s\""
                    .formatted(tenant.id().schema()));
        }
        try (var update = connection.prepareStatement("""
                update organisation
                   set name = case when ? then ?::jsonb else name end, look = look || ?::jsonb,
                       version = version + 1, changed_at = now()
                """)) {
            update.setBoolean(1, renamed);
            update.setString(2, JSON.writeValueAsString(tenant.name()));
            update.setString(3, JSON.writeValueAsString(redressed ? look(tenant.branding()) : Map.of()));
            update.executeUpdate();
        }
    }

    private static Map<String, Object> look(Branding branding) {
        var look = new LinkedHashMap<String, Object>();
        look.put("primaryColour", branding.primaryColour());
        if (branding.preset() != null) {
            look.put("preset", branding.preset());
        }
        return look;
    }
}
