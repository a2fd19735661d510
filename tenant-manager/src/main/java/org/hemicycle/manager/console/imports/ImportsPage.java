package org.hemicycle.manager.console.imports;

import java.util.List;
import org.hemicycle.manager.imports.Column;
import org.hemicycle.manager.imports.Import;
import org.hemicycle.themes.FormErrors;

/** The lists that there have been, and the form for another. */
record ImportsPage(List<Import> lists, FormErrors errors) {
    static List<Column> columns() {
        return List.of(Column.values());
    }
}
