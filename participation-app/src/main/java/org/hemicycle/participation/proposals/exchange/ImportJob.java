package org.hemicycle.participation.proposals.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hemicycle.participation.modules.ElectionSilence;
import org.hemicycle.participation.tables.TableRow;
import org.hemicycle.participation.tables.TableRows;
import org.hemicycle.participation.tables.UnreadableTable;
import org.hemicycle.participation.tenancy.Job;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads a file row by row: to find its words, to say what it would do, or to do it. Rows are taken in batches, each with the note
 * of how far it came in one transaction: after a crash it goes on behind the last batch, and two at once do not take the same.
 */
@Component
class ImportJob implements Job {
    static final String NAME = "proposals.import";
    private static final int BATCH = 200;
    private final Imports imports;
    private final ImportFile file;
    private final DecidimScan scan;
    private final Map<ImportKind, Intake> intakes = new EnumMap<>(ImportKind.class);
    private final TransactionTemplate transaction;
    private final ElectionSilence silence;

    ImportJob(
            Imports imports,
            ImportFile file,
            DecidimScan scan,
            List<Intake> intakes,
            TransactionTemplate transaction,
            ElectionSilence silence) {
        this.silence = silence;
        this.imports = imports;
        this.file = file;
        this.scan = scan;
        this.transaction = transaction;
        intakes.forEach(intake -> this.intakes.put(intake.kind(), intake));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Map<String, String> details) {
        imports.find(Long.parseLong(details.getOrDefault("import", "0")))
                .filter(table -> table.state().isWorking())
                .ifPresent(this::read);
    }

    private void read(ImportOfATable table) {
        var key = table.file();
        if (key == null) {
            return;
        }
        if (table.state() == ImportState.APPLYING && silence.now().isPresent()) {
            throw new IllegalStateException("Import " + table.id() + " waits for the end of an election silence");
        }
        try {
            var copy = file.fetch(key);
            try {
                read(table, copy);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (UnreadableTable _) {
            imports.end(table.id(), ImportState.UNREADABLE).ifPresent(file::forget);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(ImportOfATable table, Path copy) throws IOException {
        try (var rows = table.format().read(copy)) {
            switch (table.state()) {
                case SCANNING -> scan.read(table, rows);
                case CHECKING -> {
                    imports.restart(table.id());
                    int all = take(table, rows, 0);
                    if (all >= 0) {
                        imports.checked(table.id(), all);
                    }
                }
                case APPLYING -> {
                    if (take(table, rows, table.read()) >= 0) {
                        imports.end(table.id(), ImportState.DONE).ifPresent(file::forget);
                    }
                }
                case SCANNED, CHECKED, DONE, UNREADABLE, LEFT -> {}
            }
        }
    }

    /** Takes all rows behind the first {@code done}; gives back how many rows there are, or -1 when it was not for us. */
    private int take(ImportOfATable table, TableRows rows, int done) throws IOException {
        int read = done;
        for (int skipped = 0; skipped < done; skipped++) {
            if (rows.next() == null) {
                return skipped;
            }
        }
        for (var batch = batch(rows); !batch.isEmpty(); batch = batch(rows)) {
            if (read == 0) {
                demand(table.kind(), batch.getFirst());
            }
            if (!take(table, batch, read)) {
                return -1;
            }
            read += batch.size();
        }
        if (read == 0) {
            throw UnreadableTable.ofAnotherKind();
        }
        return read;
    }

    private boolean take(ImportOfATable table, List<TableRow> batch, int before) {
        var intake = java.util.Objects.requireNonNull(intakes.get(table.kind()));
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var outcome = intake.take(table, batch, table.state() == ImportState.APPLYING);
            boolean ours = imports.advance(table.id(), table.state(), before, batch.size(), outcome);
            if (!ours) {
                status.setRollbackOnly();
            }
            return ours;
        }));
    }

    private static void demand(ImportKind kind, TableRow first) throws UnreadableTable {
        if (!first.cells().keySet().containsAll(kind.needed())) {
            throw UnreadableTable.ofAnotherKind();
        }
    }

    private static List<TableRow> batch(TableRows rows) throws IOException {
        var batch = new ArrayList<TableRow>(BATCH);
        while (batch.size() < BATCH) {
            var row = rows.next();
            if (row == null) {
                break;
            }
            batch.add(row);
        }
        return batch;
    }
}
