package org.hemicycle.provisioning.templates;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hemicycle.provisioning.modules.Modules;
import org.hemicycle.provisioning.registry.LocalizedText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Looks a template through before anybody gets it: its shape, what it refers to, and whether its texts are there in each language. */
public final class CheckingATemplate {
    private static final Set<String> LANGUAGES = Set.of("fr", "en");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern MOMENT = Pattern.compile("|@[+-][0-9]{1,6}[dhm]");
    private static final Map<String, List<String>> TEXTS = Map.of(
            "theme", List.of("name"),
            "space", List.of("title", "subtitle", "description", "picture_alternative"),
            "phase", List.of("title", "description"),
            "component", List.of("name"),
            "page", List.of("title", "body"));
    private static final int LONGEST = 100_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Template template;
    private final List<TemplateFlaw> flaws = new ArrayList<>();

    public CheckingATemplate(Template template) {
        this.template = template;
    }

    /** All that is wrong; nothing when it can be given to people. */
    public List<TemplateFlaw> flaws() {
        flaws.clear();
        names();
        template.tables().forEach(this::table);
        if (flaws.isEmpty()) {
            references();
            pictures();
        }
        if (flaws.isEmpty() && languages(template).isEmpty()) {
            flaws.add(TemplateFlaw.of("no-language"));
        }
        return List.copyOf(flaws);
    }

    /** The languages in which every text is there, in alphabetical order. */
    public static Set<String> languages(Template template) {
        var complete = new TreeSet<>(LANGUAGES);
        var texts = new ArrayList<>(template.description().texts().values());
        texts.add(template.description().name());
        TEXTS.forEach((table, columns) -> {
            for (var row : Rows.of(template.tables().get(table))) {
                columns.forEach(column -> texts.add(Rows.text(row, column)));
            }
        });
        for (var text : texts) {
            if (!text.isEmpty()) {
                complete.removeIf(
                        language -> text.byLanguage().getOrDefault(language, "").isBlank());
            }
        }
        return complete;
    }

    private void names() {
        if (template.description().name().isEmpty()) {
            flaws.add(TemplateFlaw.of("no-name"));
        }
        for (var module : template.description().modules()) {
            if (!Modules.optional().contains(module)) {
                flaws.add(TemplateFlaw.of("unknown-module", module));
            }
        }
    }

    private void table(String table, String csv) {
        var columns = ContentTable.EXCHANGED.get(table);
        if (columns == null) {
            flaws.add(TemplateFlaw.of("foreign-entry", table + ".csv"));
            return;
        }
        if (!csv.contains("\n")) {
            flaws.add(TemplateFlaw.of("not-csv", table));
            return;
        }
        try {
            for (var row : Rows.of(csv)) {
                if (!columns.containsAll(row.getHeader())) {
                    flaws.add(TemplateFlaw.of("foreign-column", table, String.join(", ", row.getHeader())));
                    return;
                }
                row(table, row);
            }
        } catch (IllegalArgumentException broken) {
            flaws.add(TemplateFlaw.of("not-csv", table));
        }
    }

    private void row(String table, NamedCsvRecord row) {
        for (var column : TEXTS.getOrDefault(table, List.of())) {
            if (!isText(row, column)) {
                flaw("value", table, row, column);
            }
        }
        for (var column : List.of("id", "space_id", "position")) {
            if (row.findField(column).isPresent() && !Rows.cell(row, column).matches("-?[0-9]{1,9}")) {
                flaw("value", table, row, column);
            }
        }
        for (var column : List.of("starts_at", "ends_at", "published_at")) {
            if (!MOMENT.matcher(Rows.cell(row, column)).matches()) {
                flaw("value", table, row, column);
            }
        }
        if (row.findField("slug").isPresent()
                && !SLUG.matcher(Rows.cell(row, "slug")).matches()) {
            flaw("value", table, row, "slug");
        }
        if (table.equals("component") && !isObject(Rows.cell(row, "settings"))) {
            flaw("value", table, row, "settings");
        }
    }

    private void references() {
        var spaces = Rows.of(template.tables().get("space")).stream()
                .map(row -> Rows.cell(row, "id"))
                .collect(Collectors.toSet());
        var actions = Modules.all().stream()
                .flatMap(module -> module.actions().stream())
                .collect(Collectors.toSet());
        for (var phase : Rows.of(template.tables().get("phase"))) {
            if (!spaces.contains(Rows.cell(phase, "space_id"))) {
                flaw("reference", "phase", phase, "space_id");
            }
            if (!actions.containsAll(ReadingContent.actions(Rows.cell(phase, "actions")))) {
                flaw("reference", "phase", phase, "actions");
            }
        }
        for (var component : Rows.of(template.tables().get("component"))) {
            if (!spaces.contains(Rows.cell(component, "space_id"))) {
                flaw("reference", "component", component, "space_id");
            }
            if (!template.description().modules().contains(Rows.cell(component, "module"))) {
                flaw("reference", "component", component, "module");
            }
        }
    }

    private void pictures() {
        var there = new HashSet<String>();
        template.files().forEach(file -> there.add(file.key().value()));
        var wanted = new TreeSet<String>();
        var own = template.description().picture();
        if (own != null) {
            wanted.add(own);
        }
        Rows.of(template.tables().get("space")).forEach(row -> wanted.add(Rows.cell(row, "picture")));
        wanted.remove("");
        wanted.removeAll(there);
        wanted.forEach(missing -> flaws.add(TemplateFlaw.of("picture-missing", missing)));
    }

    private static boolean isText(NamedCsvRecord row, String column) {
        try {
            var text = Rows.text(row, column);
            return LANGUAGES.containsAll(text.byLanguage().keySet())
                    && text.byLanguage().values().stream()
                            .allMatch(words -> words != null && words.length() <= LONGEST);
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }

    private static boolean isObject(String json) {
        try {
            return json.isEmpty() || JSON.readTree(json).isObject();
        } catch (JacksonException broken) {
            return false;
        }
    }

    private void flaw(String code, String table, NamedCsvRecord row, String column) {
        flaws.add(TemplateFlaw.of(code, table, row.getStartingLineNumber(), column));
    }

    /** The languages of a text, in words of that language. */
    public static String named(Set<String> languages, Locale reader) {
        return languages.stream()
                .map(language -> Locale.forLanguageTag(language).getDisplayLanguage(reader))
                .collect(Collectors.joining(", "));
    }

    static boolean isComplete(LocalizedText text, Set<String> languages) {
        return text.isEmpty() || text.byLanguage().keySet().containsAll(languages);
    }
}
