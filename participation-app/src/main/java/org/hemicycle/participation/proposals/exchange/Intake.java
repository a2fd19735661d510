package org.hemicycle.participation.proposals.exchange;

import java.util.List;
import org.hemicycle.participation.tables.TableRow;

/** Takes rows of one kind of file; each batch is a transaction of the caller's. */
interface Intake {
    ImportKind kind();

    /**
     * Takes the rows, or says what would become of them. Rows that were taken before are known, and stay as they are.
     *
     * @param write false to write nothing
     */
    Outcome take(ImportOfATable table, List<TableRow> rows, boolean write);
}
