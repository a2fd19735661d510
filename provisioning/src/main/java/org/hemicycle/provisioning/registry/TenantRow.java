package org.hemicycle.provisioning.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hemicycle.provisioning.plans.Entitlements;
import org.hemicycle.provisioning.plans.PlanKey;
import org.jspecify.annotations.Nullable;

/** A row of the view {@code directory}, as it is; also what the data plane keeps on disk. */
record TenantRow(
        String id,
        String slug,
        LocalizedText name,
        String kind,
        List<String> locales,
        String timeZone,
        String plan,
        List<String> modulesAllowed,
        List<String> modulesEnabled,
        Branding branding,
        String cell,
        String databaseUrl,
        String bucket,
        String state,
        @Nullable String stateReason,
        Instant stateSince,
        @Nullable Instant purgeAfter,
        long version,
        List<String> hostNames,
        @Nullable String primaryHost,
        @Nullable Entitlements entitlements,
        @Nullable List<String> certifiedHosts,
        @Nullable LocalizedText stateNotice,
        @Nullable Instant trialUntil,
        @Nullable Boolean stateSaid,
        @Nullable List<MaintenanceWindow> maintenance) {

    static TenantRow read(ResultSet row, int index) throws SQLException {
        return new TenantRow(
                row.getString("id"),
                row.getString("slug"),
                Json.read(row.getString("name"), LocalizedText.class),
                row.getString("kind"),
                strings(row, "locales"),
                row.getString("time_zone"),
                row.getString("plan"),
                strings(row, "modules_allowed"),
                strings(row, "modules_enabled"),
                Json.read(row.getString("branding"), Branding.class),
                row.getString("cell"),
                row.getString("database_url"),
                row.getString("bucket"),
                row.getString("state"),
                row.getString("state_reason"),
                row.getObject("state_since", OffsetDateTime.class).toInstant(),
                instant(row, "purge_after"),
                row.getLong("version"),
                strings(row, "host_names"),
                row.getString("primary_host"),
                entitlements(row),
                has(row, "certified_hosts") ? strings(row, "certified_hosts") : null,
                has(row, "state_notice") ? text(row.getString("state_notice")) : null,
                has(row, "trial_until") ? instant(row, "trial_until") : null,
                has(row, "state_said") && row.getBoolean("state_said"),
                has(row, "maintenance") ? windows(row.getString("maintenance")) : null);
    }

    private static List<MaintenanceWindow> windows(String json) {
        return List.of(Json.read(json, MaintenanceWindow[].class));
    }

    /** The windows in which it is worked on, now or later. */
    List<MaintenanceWindow> windows() {
        return maintenance == null ? List.of() : maintenance;
    }

    /** The own names that may have a certificate: all of them where nobody has said yet which. */
    List<String> certified() {
        return certifiedHosts == null ? hostNames : certifiedHosts;
    }

    Tenant tenant(BaseDomain baseDomain) {
        var ownSlug = new Slug(slug);
        var home = baseDomain.host(ownSlug);
        var own = hostNames.stream().map(HostName::new).toList();
        return new Tenant(
                new TenantId(id),
                ownSlug,
                name,
                Kind.of(kind).orElseThrow(),
                locales.stream().map(Locale::forLanguageTag).toList(),
                ZoneId.of(timeZone),
                new PlanKey(plan),
                entitlements == null ? Entitlements.ofModules(plan, Set.copyOf(modulesAllowed)) : entitlements,
                Set.copyOf(modulesEnabled),
                branding,
                new HostNames(home, own, primaryHost == null ? home : new HostName(primaryHost)),
                new Placement(new CellName(cell), databaseUrl, bucket),
                tenantState(),
                version);
    }

    private TenantState tenantState() {
        var reason = stateReason == null ? "" : stateReason;
        return switch (state) {
            case "provisioning" -> new TenantState.Provisioning(stateSince);
            case "failed" -> new TenantState.Failed(reason, stateSince);
            case "active" -> new TenantState.Active(stateSince);
            case "trial" -> new TenantState.Trial(trialUntil == null ? stateSince : trialUntil, stateSince);
            case "past-due" -> new TenantState.PastDue(Boolean.TRUE.equals(stateSaid), stateSince);
            case "suspended" ->
                new TenantState.Suspended(
                        reason, stateNotice == null ? LocalizedText.of(Map.of()) : stateNotice, stateSince);
            case "archived" -> new TenantState.Archived(stateSince);
            case "deleting" -> new TenantState.Deleting(stateSince, purgeAfter == null ? stateSince : purgeAfter);
            case "deleted" -> new TenantState.Deleted(stateSince);
            default -> throw new IllegalStateException("Unknown state of tenant " + id + ": " + state);
        };
    }

    /** A registry that has not been prepared for this version yet says nothing of entitlements. */
    private static @Nullable Entitlements entitlements(ResultSet row) throws SQLException {
        return has(row, "entitlements") ? Json.read(row.getString("entitlements"), Entitlements.class) : null;
    }

    private static @Nullable LocalizedText text(@Nullable String json) {
        return json == null ? null : Json.read(json, LocalizedText.class);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** A registry of a former version has not all columns. */
    private static boolean has(ResultSet row, String column) throws SQLException {
        var columns = row.getMetaData();
        for (int at = columns.getColumnCount(); at > 0; at--) {
            if (columns.getColumnLabel(at).equals(column)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null
                ? List.of()
                : Stream.of((Object[]) array.getArray()).map(Object::toString).toList();
    }
}
