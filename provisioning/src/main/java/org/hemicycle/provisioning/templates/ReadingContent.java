package org.hemicycle.provisioning.templates;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.templates.TemplateContent.Component;
import org.hemicycle.provisioning.templates.TemplateContent.Page;
import org.hemicycle.provisioning.templates.TemplateContent.Phase;
import org.hemicycle.provisioning.templates.TemplateContent.Space;
import org.jspecify.annotations.Nullable;

/** Reads a template for an organisation of that name, as it would be on that day. */
public final class ReadingContent {
    private final Template template;
    private final Content content;
    private final Map<String, String> names;

    private ReadingContent(Template template, Instant now, Map<String, String> names) {
        this.template = template;
        this.content = new Content(now, names);
        this.names = names;
    }

    /** @param names of the organisation, in French and in English */
    public static TemplateContent of(Template template, LocalizedText names, Instant now) {
        var both = new java.util.HashMap<>(names.byLanguage());
        for (var language : List.of("fr", "en")) {
            both.putIfAbsent(language, names.in(java.util.Locale.FRENCH));
        }
        return new ReadingContent(template, now, both).read();
    }

    private TemplateContent read() {
        var phases = rows("phase");
        var components = rows("component");
        return new TemplateContent(
                template.description(),
                Content.named(template.description().texts(), names),
                rows("theme").stream().map(row -> Rows.text(row, "name")).toList(),
                rows("space").stream()
                        .map(row -> space(row, phases, components))
                        .sorted(Comparator.comparingInt(Space::position))
                        .toList(),
                rows("page").stream()
                        .map(ReadingContent::page)
                        .sorted(Comparator.comparingInt(Page::position))
                        .toList(),
                template.files());
    }

    private List<NamedCsvRecord> rows(String table) {
        var csv = template.tables().get(table);
        return Rows.of(csv == null ? null : content.of(csv));
    }

    private static Space space(NamedCsvRecord row, List<NamedCsvRecord> phases, List<NamedCsvRecord> components) {
        var id = Rows.cell(row, "id");
        return new Space(
                Rows.number(row, "id"),
                Rows.cell(row, "slug"),
                Rows.cell(row, "type"),
                Rows.text(row, "title"),
                Rows.text(row, "subtitle"),
                Rows.text(row, "description"),
                orNull(Rows.cell(row, "picture")),
                Rows.text(row, "picture_alternative"),
                (int) Rows.number(row, "position"),
                Rows.yes(row, "promoted"),
                in(id, phases).map(ReadingContent::phase).toList(),
                in(id, components)
                        .map(part -> new Component(
                                Rows.number(part, "id"), Rows.cell(part, "module"), Rows.text(part, "name")))
                        .toList());
    }

    private static java.util.stream.Stream<NamedCsvRecord> in(String space, List<NamedCsvRecord> rows) {
        return rows.stream()
                .filter(row -> Rows.cell(row, "space_id").equals(space))
                .sorted(Comparator.comparingLong(row -> Rows.number(row, "position")));
    }

    private static Phase phase(NamedCsvRecord row) {
        return new Phase(
                Rows.number(row, "id"),
                Rows.text(row, "title"),
                Rows.text(row, "description"),
                instant(Rows.cell(row, "starts_at")),
                instant(Rows.cell(row, "ends_at")),
                Rows.yes(row, "active"),
                actions(Rows.cell(row, "actions")));
    }

    static Set<String> actions(String cell) {
        return Arrays.stream(cell.replaceAll("[{}]", "").split(",", -1))
                .filter(action -> !action.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Page page(NamedCsvRecord row) {
        return new Page(
                Rows.cell(row, "slug"),
                Rows.text(row, "title"),
                Rows.text(row, "body"),
                (int) Rows.number(row, "position"),
                Rows.yes(row, "in_menu"));
    }

    private static @Nullable Instant instant(String cell) {
        return cell.isEmpty() ? null : Instant.parse(cell);
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
