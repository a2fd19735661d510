package org.hemicycle.manager.console.fleet;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hemicycle.manager.fleet.IssueKind;
import org.hemicycle.manager.fleet.Issues;
import org.hemicycle.manager.organisations.Organisations;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.provisioning.plans.Plan;
import org.hemicycle.provisioning.registry.Enrolment;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.registry.Page;
import org.hemicycle.provisioning.registry.TenantQuery;
import org.hemicycle.provisioning.runs.Run;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/** The fleet, as the first page shows it. */
record FleetPage(
        Filters filters,
        List<Row> rows,
        Count count,
        Optional<String> cursor,
        List<SavedViews.SavedView> views,
        List<Run> runs,
        Offer offer) {
    /** One organisation in the table; {@code space} only where there is something to visit, {@code health} where something is wrong. */
    record Row(
            String id,
            String slug,
            LocalizedText names,
            String host,
            @Nullable URI space,
            String kind,
            LocalizedText plan,
            String state,
            Issues.@Nullable Health health,
            Instant opened) {
        static Row of(Enrolment enrolment, Issues.@Nullable Health health, Installation installation) {
            var tenant = enrolment.tenant();
            var state = tenant.state().key();
            return new Row(
                    tenant.id().value(),
                    tenant.slug().value(),
                    tenant.name(),
                    tenant.primaryHost().value(),
                    tenant.state().isOpen() || state.equals("archived")
                            ? installation.space(tenant.primaryHost())
                            : null,
                    tenant.kind().key(),
                    tenant.entitlements().planName(),
                    state,
                    health,
                    enrolment.createdAt());
        }

        String name(Locale locale) {
            return names.in(locale);
        }
    }

    /** How many there are, as far as anybody counts. */
    record Count(int number, int most) {
        String said(Texts t) {
            return number > most ? t.get("fleet.count.more", t.number(most)) : t.get("fleet.count", number);
        }
    }

    /** What there is to choose from. */
    record Offer(List<Plan> plans, Organisations.Places places) {
        List<Option> cells() {
            return places.cells().stream().map(cell -> Option.of(cell, cell)).toList();
        }

        List<Option> templates() {
            return places.templates().stream()
                    .map(template -> Option.of(template, template))
                    .toList();
        }

        List<Option> problems(Texts t) {
            return Stream.concat(
                            Stream.of(Option.of(TenantQuery.ANY_PROBLEM, t.get("fleet.problem.any"))),
                            Arrays.stream(IssueKind.values())
                                    .map(kind -> Option.of(kind.key(), t.get("issue." + kind.key()))))
                    .toList();
        }
    }

    static FleetPage of(
            Filters filters,
            Page<Enrolment> found,
            Count count,
            Map<String, Issues.Health> health,
            List<SavedViews.SavedView> views,
            List<Run> runs,
            Offer offer,
            Installation installation) {
        return new FleetPage(
                filters,
                found.items().stream()
                        .map(one -> Row.of(one, health.get(one.tenant().id().value()), installation))
                        .toList(),
                count,
                found.next(),
                views,
                runs,
                offer);
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
