package org.hemicycle.manager.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemicycle.manager.organisations.FieldProblem;

/**
 * What is wrong with a cell of a line.
 *
 * @param column key of the column; empty for the line as a whole
 * @param code key of the sentence, without its prefix {@code field.}
 */
public record LineProblem(String column, String code, List<Object> arguments) {
    private static final Map<String, Column> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put("/slug", Column.SLUG);
        COLUMNS.put("/name/en", Column.NAME_EN);
        COLUMNS.put("/name", Column.NAME);
        COLUMNS.put("/kind", Column.KIND);
        COLUMNS.put("/locales", Column.LANGUAGES);
        COLUMNS.put("/timeZone", Column.TIME_ZONE);
        COLUMNS.put("/plan", Column.PLAN);
        COLUMNS.put("/modules", Column.MODULES);
        COLUMNS.put("/hostnames", Column.HOSTNAMES);
        COLUMNS.put("/primaryHostname", Column.PRIMARY_HOSTNAME);
        COLUMNS.put("/branding/primaryColour", Column.COLOUR);
        COLUMNS.put("/branding/preset", Column.STYLE);
        COLUMNS.put("/administrator/name", Column.ADMINISTRATOR_NAME);
        COLUMNS.put("/administrator/email", Column.ADMINISTRATOR_EMAIL);
        COLUMNS.put("/template", Column.TEMPLATE);
        COLUMNS.put("/trialDays", Column.TRIAL_DAYS);
    }

    public LineProblem {
        arguments = List.copyOf(arguments);
    }

    /** The problem of a draft as one of the line that it was made from. */
    static LineProblem of(FieldProblem problem) {
        var column = COLUMNS.entrySet().stream()
                .filter(entry -> problem.field().equals(entry.getKey())
                        || problem.field().startsWith(entry.getKey() + "/"))
                .map(entry -> entry.getValue().key())
                .findFirst()
                .orElse("");
        return new LineProblem(column, problem.code(), problem.arguments());
    }

    static LineProblem of(Column column, String code, Object... arguments) {
        return new LineProblem(column.key(), code, List.of(arguments));
    }

    /** Key of the sentence in the message files. */
    public String message() {
        return "field." + code;
    }
}
