package org.hemicycle.manager.console.fleet;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.provisioning.plans.Plan;
import org.hemicycle.provisioning.registry.Enrolment;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.registry.Page;
import org.hemicycle.provisioning.runs.Run;
import org.jspecify.annotations.Nullable;

/** The fleet, as the first page shows it. */
record FleetPage(Filters filters, List<Row> rows, Optional<String> cursor, List<Run> runs, List<Plan> plans) {
    /** One organisation in the table; {@code space} only where there is something to visit. */
    record Row(
            String slug,
            LocalizedText names,
            String host,
            @Nullable URI space,
            String kind,
            LocalizedText plan,
            String state,
            Instant opened) {
        static Row of(Enrolment enrolment, Installation installation) {
            var tenant = enrolment.tenant();
            var state = tenant.state().key();
            return new Row(
                    tenant.slug().value(),
                    tenant.name(),
                    tenant.primaryHost().value(),
                    tenant.state().isOpen() || state.equals("archived")
                            ? installation.space(tenant.primaryHost())
                            : null,
                    tenant.kind().key(),
                    tenant.entitlements().planName(),
                    state,
                    enrolment.createdAt());
        }

        String name(Locale locale) {
            return names.in(locale);
        }
    }

    static FleetPage of(
            Filters filters, Page<Enrolment> found, List<Run> runs, List<Plan> plans, Installation installation) {
        return new FleetPage(
                filters,
                found.items().stream().map(one -> Row.of(one, installation)).toList(),
                found.next(),
                runs,
                plans);
    }

    boolean nothingYet() {
        return rows.isEmpty() && !filters.narrowed() && filters.after() == null;
    }

    @Nullable
    String next() {
        return cursor.map(filters::next).orElse(null);
    }

    @Nullable
    String first() {
        return filters.after() == null ? null : filters.first();
    }
}
