package org.hemicycle.manager.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemicycle.manager.organisations.FieldProblem;

/** What came of reading a file. */
sealed interface Table {
    /**
     * @param ignored headings that mean nothing here
     * @param lines in the order of the file
     */
    record Read(List<Line> lines, List<String> ignored) implements Table {
        public Read {
            lines = List.copyOf(lines);
            ignored = List.copyOf(ignored);
        }
    }

    /** The file as a whole cannot be taken. */
    record Refused(FieldProblem problem) implements Table {}

    /**
     * @param number of the line in the file, as a spreadsheet counts
     * @param cells by key of the column, those that say something
     * @param of the line that it corrects; 0 for none
     * @param tooLong whether it has more cells than the first line has headings
     */
    record Line(int number, Map<String, String> cells, int of, boolean tooLong) {
        public Line {
            cells = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        }
    }
}
