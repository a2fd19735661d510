package org.hemicycle.participation.assistance;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemicycle.participation.proposals.ProposalDraft;
import org.hemicycle.participation.proposals.ProposalsTakenDown;
import org.hemicycle.participation.prose.Excerpt;
import org.hemicycle.participation.spaces.ThemeChoice;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;

/**
 * Several contributions at once: one a line, or a table from a spreadsheet, with commas, semicolons or tabs between title, text, name
 * and theme. A first line with these words gives another order. Where there is no text, the title is the text.
 */
record Lines(List<Line> lines, FormErrors errors) {
    static final int MOST = 200;
    private static final List<String> USUAL = List.of("title", "text", "name", "theme");
    private static final Map<String, String> COLUMNS = Map.of(
            "titre", "title", "title", "title", "texte", "text", "text", "text", "nom", "name", "name", "name", "theme",
            "theme");

    Lines {
        lines = List.copyOf(lines);
    }

    boolean isRight() {
        return errors.isEmpty() && lines.stream().allMatch(line -> line.errors().isEmpty());
    }

    static Lines read(String pasted, long component, List<ThemeChoice> themes, ProposalsTakenDown rules) {
        try {
            var records = records(pasted);
            var columns = records.isEmpty() ? USUAL : header(records.getFirst());
            var rows = columns == USUAL ? records : records.subList(1, records.size());
            if (rows.isEmpty()) {
                return wrong("assistance.lines.none");
            }
            if (rows.size() > MOST) {
                return wrong("assistance.lines.many", MOST);
            }
            var lines = new ArrayList<Line>();
            for (var row : rows) {
                lines.add(line(row, columns, component, themes, rules));
            }
            return new Lines(lines, FormErrors.NONE);
        } catch (CsvParseException e) {
            return wrong("assistance.lines.malformed");
        }
    }

    private static Lines wrong(String sentence, Object... arguments) {
        return new Lines(List.of(), FormErrors.of("lines", Message.of(sentence, arguments)));
    }

    private static List<Row> records(String pasted) {
        var first = pasted.strip().split("\\R", 2)[0];
        char between = first.contains("\t") ? '\t' : first.contains(";") ? ';' : ',';
        boolean plain =
                !COLUMNS.containsKey(plain(first.split("[\t;,]")[0])) && between == ',' && !first.contains("\"");
        // A sentence has commas of its own: without a header or quotes, a comma separates nothing.
        return plain ? plainRows(pasted.strip()) : rows(pasted.strip(), between);
    }

    private static List<Row> rows(String pasted, char between) {
        var rows = new ArrayList<Row>();
        CsvReader.builder()
                .fieldSeparator(between)
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(pasted)
                .forEach(row -> rows.add(new Row(rows.size() + 1, row.getFields())));
        return rows;
    }

    private static List<Row> plainRows(String pasted) {
        var rows = new ArrayList<Row>();
        pasted.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> rows.add(new Row(rows.size() + 1, List.of(line.split("\t")))));
        return rows;
    }

    /** The columns that the first line names; the usual ones when it is a contribution. */
    private static List<String> header(Row first) {
        var columns = first.cells().stream()
                .map(cell -> COLUMNS.getOrDefault(plain(cell), ""))
                .toList();
        return columns.contains("title") ? columns : USUAL;
    }

    private static Line line(
            Row row, List<String> columns, long component, List<ThemeChoice> themes, ProposalsTakenDown rules) {
        var title = cell(row, columns, "title");
        var text = cell(row, columns, "text");
        var name = cell(row, columns, "name");
        var wanted = cell(row, columns, "theme");
        var theme = themes.stream()
                .filter(one -> one.name().byLanguage().values().stream()
                        .anyMatch(word -> plain(word).equals(plain(wanted))))
                .map(ThemeChoice::id)
                .findFirst()
                .orElse(null);
        var draft = new ProposalDraft(
                component,
                text.isEmpty() ? Excerpt.cut(title, rules.rules().titleMax()) : title,
                text.isEmpty() ? title : text,
                theme,
                null);
        var errors = rules.check(draft);
        if (!wanted.isEmpty() && theme == null) {
            errors = errors.and("theme", Message.of("assistance.lines.theme", wanted));
        }
        if (name.length() > Names.LONGEST) {
            errors = errors.and("name", Message.of("assistance.person.long", Names.LONGEST));
        }
        return new Line(row.number(), draft.cleanTitle(), draft.cleanBody(), name, theme, errors);
    }

    private static String cell(Row row, List<String> columns, String column) {
        int at = columns.indexOf(column);
        return at < 0 || at >= row.cells().size() ? "" : row.cells().get(at).strip();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}|[\"\uFEFF]", "");
    }

    private record Row(long number, List<String> cells) {}
}
