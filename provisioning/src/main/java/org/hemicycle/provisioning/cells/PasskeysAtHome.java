package org.hemicycle.provisioning.cells;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hemicycle.provisioning.registry.HostName;
import org.hemicycle.provisioning.registry.Tenant;
import org.springframework.dao.DataAccessResourceFailureException;

/** Counts the passkeys of an organisation's people by the host name to which each belongs: what a change of names would touch. */
public final class PasskeysAtHome {
    private final Cells cells;

    public PasskeysAtHome(Cells cells) {
        this.cells = cells;
    }

    /** How many passkeys belong to each of the organisation's host names that has any. */
    public Map<HostName, Integer> of(Tenant tenant) {
        var counts = new LinkedHashMap<HostName, Integer>();
        try (var connection = cells.of(tenant.placement().cell()).getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("set local role hemicycle_owner; set local search_path to \"%s\""
                        .formatted(tenant.id().schema()));
                var rows = statement.executeQuery(
                        "select relying_party, count(*) from passkey group by relying_party order by relying_party");
                while (rows.next()) {
                    int count = rows.getInt(2);
                    HostName.parse(rows.getString(1)).ifPresent(name -> counts.put(name, count));
                }
            }
            connection.rollback();
        } catch (SQLException failure) {
            throw new DataAccessResourceFailureException("The home of " + tenant.id() + " cannot be read", failure);
        }
        return counts;
    }
}
