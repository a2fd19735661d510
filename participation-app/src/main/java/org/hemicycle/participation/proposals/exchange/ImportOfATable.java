package org.hemicycle.participation.proposals.exchange;

import java.time.Instant;
import java.util.List;
import org.hemicycle.participation.tables.TableFormat;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way in.
 *
 * @param read rows that are done with in this state
 * @param total rows of the file, known once it has been read to its end
 * @param faults the first hundred
 */
record ImportOfATable(
        long id,
        ImportKind kind,
        ImportState state,
        long component,
        long space,
        TableFormat format,
        String fileName,
        @Nullable String file,
        Found found,
        Mapping mapping,
        int read,
        int total,
        int added,
        int known,
        int ignored,
        List<Fault> faults,
        int faultCount,
        Instant startedAt) {
    String path() {
        return "/admin/proposals/imports/" + id;
    }
}
