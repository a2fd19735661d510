package org.hemicycle.provisioning.cells;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hemicycle.provisioning.plans.Quota;
import org.hemicycle.provisioning.plans.UsageLine;
import org.hemicycle.provisioning.registry.Tenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What organisations have used, as the data plane counts and measures it in their cells. */
public final class UsageInCells {
    private static final Logger log = LoggerFactory.getLogger(UsageInCells.class);

    private final Cells cells;
    private final Clock clock;

    public UsageInCells(Cells cells, Clock clock) {
        this.cells = cells;
        this.clock = clock;
    }

    /** @param amount bytes, mails, people or requests; of the period that goes on now */
    public record Used(long amount, Instant measuredAt) {}

    /** What was counted and measured; nothing while the cell does not answer. */
    public Map<Quota, Used> of(Tenant tenant) {
        var found = new EnumMap<Quota, Used>(Quota.class);
        var today = LocalDate.ofInstant(clock.instant(), tenant.timeZone());
        try (var connection = cells.of(tenant.placement().cell()).getConnection();
                var query = connection.prepareStatement(
                        "select quota, period, used, measured_at from jobs.usage where tenant_role = ?")) {
            query.setString(1, tenant.id().role());
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var period = rows.getObject("period", LocalDate.class);
                    var used = new Used(
                            rows.getLong("used"),
                            rows.getObject("measured_at", OffsetDateTime.class).toInstant());
                    Quota.of(rows.getString("quota"))
                            .filter(quota -> quota.periodOf(today).equals(period))
                            .ifPresent(quota -> found.put(quota, used));
                }
            }
        } catch (SQLException | RuntimeException e) {
            log.warn("The usage of {} cannot be read: {}", tenant.id(), e.getMessage());
            return Map.of();
        }
        return found;
    }

    /** The same beside the limits of this moment, in the order of the quotas. */
    public List<UsageLine> lines(Tenant tenant) {
        var used = of(tenant);
        var now = clock.instant();
        return Stream.of(Quota.values())
                .map(quota -> new UsageLine(
                        quota,
                        used.containsKey(quota) ? Long.valueOf(used.get(quota).amount()) : null,
                        tenant.entitlements().limit(quota, now)))
                .toList();
    }
}
