package org.hemicycle.manager.imports;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.manager.organisations.Beginning;
import org.hemicycle.manager.organisations.Draft;
import org.hemicycle.provisioning.plans.Plan;
import org.hemicycle.provisioning.registry.Kind;
import org.jspecify.annotations.Nullable;

/** What a line of the list wishes: what it does not say is what the wizard proposes for its kind. */
final class DraftOfALine {
    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("city", Kind.CITY),
            Map.entry("ville", Kind.CITY),
            Map.entry("collectivite", Kind.CITY),
            Map.entry("association", Kind.ASSOCIATION),
            Map.entry("campaign", Kind.CAMPAIGN),
            Map.entry("campagne", Kind.CAMPAIGN),
            Map.entry("liste", Kind.CAMPAIGN),
            Map.entry("parliament", Kind.PARLIAMENT),
            Map.entry("parlement", Kind.PARLIAMENT),
            Map.entry("assemblee", Kind.PARLIAMENT));

    private final Map<String, String> cells;
    private final List<Plan> offered;

    DraftOfALine(Map<String, String> cells, List<Plan> offered) {
        this.cells = cells;
        this.offered = offered;
    }

    /** @param slug the one that the line says, or the one suggested for it */
    Draft draft(@Nullable String slug) {
        var kind = KINDS.get(Column.plain(cell(Column.KIND).orElse("")));
        var usual = kind == null ? null : Beginning.of(kind, offered);
        var languages = cell(Column.LANGUAGES).map(DraftOfALine::list).orElse(List.of("fr"));
        var plan = cell(Column.PLAN).map(this::plan).orElse(usual == null ? null : usual.plan());
        var hosts = cell(Column.HOSTNAMES).map(DraftOfALine::list).orElse(List.of());
        return new Draft(
                slug,
                names(languages),
                kind == null ? cell(Column.KIND).orElse(null) : kind.key(),
                languages,
                cell(Column.TIME_ZONE).orElse("Europe/Paris"),
                plan,
                cell(Column.MODULES).map(DraftOfALine::list).orElseGet(() -> modules(usual, plan)),
                hosts,
                cell(Column.PRIMARY_HOSTNAME).orElse(null),
                new Draft.Look(
                        cell(Column.COLOUR).orElse(usual == null ? "#1d5c8f" : usual.primaryColour()),
                        cell(Column.STYLE).orElse(usual == null ? null : usual.preset()),
                        null),
                new Draft.Contact(
                        cell(Column.ADMINISTRATOR_NAME).orElse(null),
                        cell(Column.ADMINISTRATOR_EMAIL).orElse(null)),
                cell(Column.TEMPLATE).orElse(null),
                null,
                cell(Column.TRIAL_DAYS)
                        .map(days -> days.matches("\\d{1,4}") ? Integer.valueOf(days) : Integer.valueOf(0))
                        .orElse(null));
    }

    private Map<String, String> names(List<String> languages) {
        var names = new LinkedHashMap<String, String>();
        cell(Column.NAME).ifPresent(name -> names.put(languages.getFirst(), name));
        cell(Column.NAME_EN).ifPresent(name -> names.putIfAbsent("en", name));
        return names;
    }

    /** By its key or by its name in any language. */
    private String plan(String text) {
        return offered.stream()
                .filter(plan -> plan.name().byLanguage().values().stream().anyMatch(text::equalsIgnoreCase))
                .map(plan -> plan.key().key())
                .findFirst()
                .orElse(text);
    }

    private List<String> modules(@Nullable Beginning usual, @Nullable String plan) {
        if (usual == null) {
            return List.of();
        }
        return offered.stream()
                .filter(one -> one.key().key().equals(plan))
                .findFirst()
                .map(one -> usual.modules().stream()
                        .filter(one.modules()::contains)
                        .sorted()
                        .toList())
                .orElse(List.of());
    }

    private Optional<String> cell(Column column) {
        return Optional.ofNullable(cells.get(column.key()));
    }

    private static List<String> list(String text) {
        var parts = Arrays.stream(text.split("[,;|\\s]+"))
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.isEmpty() ? List.of("") : parts;
    }
}
