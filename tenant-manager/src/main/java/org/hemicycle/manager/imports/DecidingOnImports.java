package org.hemicycle.manager.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hemicycle.manager.audit.Actor;
import org.hemicycle.manager.audit.AuditTrail;
import org.hemicycle.manager.organisations.FieldProblem;
import org.hemicycle.manager.organisations.SlugsAlike;
import org.hemicycle.provisioning.runs.Runs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What operators do with a list: propose it, correct it, confirm it, stop it, try again what failed. */
@Component
public class DecidingOnImports {
    private static final List<RowState> CORRECTABLE =
            List.of(RowState.WRONG, RowState.PROPOSED, RowState.FAILED, RowState.CANCELLED);

    private final Imports imports;
    private final CheckingLines checking;
    private final Runs runs;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    DecidingOnImports(
            Imports imports, CheckingLines checking, Runs runs, AuditTrail audit, TransactionTemplate transaction) {
        this.imports = imports;
        this.checking = checking;
        this.runs = runs;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Reads a file and keeps what it proposes; opens nothing. */
    public ImportOutcome propose(byte[] file, String fileName, Actor actor) {
        return switch (ReadingATable.read(file)) {
            case Table.Refused(var problem) -> new ImportOutcome.Unreadable(problem);
            case Table.Read read -> {
                var looked = checking.check(read.lines(), Map.of());
                yield transaction.execute(_ -> {
                    var id = imports.add(fileName, actor.name());
                    looked.forEach(one -> imports.write(id, one.line().number(), one));
                    audit.record(actor, "import.proposed", Map.of("import", id, "lines", looked.size()));
                    return new ImportOutcome.Done(imports.find(id).orElseThrow(), read.ignored());
                });
            }
        };
    }

    /**
     * Reads corrected lines, by the numbers in their column {@code line}; what is open or being opened stays.
     *
     * @param version of the list that was seen
     */
    public ImportOutcome correct(UUID id, byte[] file, long version, Actor actor) {
        var known = imports.find(id).orElse(null);
        if (known == null) {
            return new ImportOutcome.Unknown();
        }
        if (known.version() != version) {
            return new ImportOutcome.Stale(known);
        }
        if (known.state() == ImportState.RUNNING) {
            return new ImportOutcome.NotNow(known);
        }
        return switch (ReadingATable.read(file)) {
            case Table.Refused(var problem) -> new ImportOutcome.Unreadable(problem);
            case Table.Read read -> correct(known, read, actor);
        };
    }

    private ImportOutcome correct(Import known, Table.Read read, Actor actor) {
        var rows = imports.rows(known.id());
        var correctable = rows.stream()
                .filter(row -> CORRECTABLE.contains(row.state()) && row.run().isEmpty())
                .collect(Collectors.toMap(ImportRow::line, row -> row));
        var lines = read.lines().stream()
                .filter(line -> correctable.containsKey(line.of()))
                .toList();
        if (lines.isEmpty()) {
            return new ImportOutcome.Unreadable(FieldProblem.of("/file", "import-no-corrections"));
        }
        var corrected = lines.stream().map(Table.Line::of).collect(Collectors.toSet());
        var taken = new HashMap<String, Integer>();
        rows.stream()
                .filter(row -> row.state() == RowState.PROPOSED && !corrected.contains(row.line()))
                .forEach(row -> taken.put(SlugsAlike.likeness(row.slug()), row.line()));
        var looked = checking.check(
                lines.stream()
                        .map(line -> new Table.Line(line.of(), line.cells(), line.of(), line.tooLong()))
                        .toList(),
                taken);
        return transaction.execute(status -> {
            boolean first = imports.pass(known.id(), known.version(), known.state(), ImportState.PROPOSED, null);
            if (!first) {
                status.setRollbackOnly();
                return new ImportOutcome.Stale(imports.find(known.id()).orElse(known));
            }
            looked.forEach(one -> imports.write(known.id(), one.line().number(), one));
            audit.record(actor, "import.corrected", Map.of("import", known.id(), "lines", looked.size()));
            return new ImportOutcome.Done(imports.find(known.id()).orElseThrow(), read.ignored());
        });
    }

    /** Lets the proposed lines be opened, for whoever has seen this version of the list. */
    public ImportOutcome confirm(UUID id, long version, Actor actor) {
        return decide(id, version, ImportState.PROPOSED, ImportState.RUNNING, actor, known -> {
            int waiting = imports.move(id, RowState.PROPOSED, RowState.WAITING);
            audit.record(actor, "import.confirmed", Map.of("import", id, "lines", waiting));
        });
    }

    /** Stops what has not begun; what is open, or being opened, stays. */
    public ImportOutcome cancel(UUID id, long version, Actor actor) {
        var from = imports.find(id).map(Import::state).orElse(ImportState.RUNNING);
        var cancellable = from == ImportState.PROPOSED ? ImportState.PROPOSED : ImportState.RUNNING;
        return decide(id, version, cancellable, ImportState.CANCELLED, actor, known -> {
            int left = imports.move(id, RowState.WAITING, RowState.CANCELLED)
                    + imports.move(id, RowState.PROPOSED, RowState.CANCELLED);
            audit.record(actor, "import.cancelled", Map.of("import", id, "lines", left));
        });
    }

    /** Tries again what failed: a run goes on from its step, a line that was never opened waits once more. */
    public ImportOutcome retry(UUID id, long version, Actor actor) {
        var from = imports.find(id).map(Import::state).orElse(ImportState.FINISHED);
        var over = from == ImportState.CANCELLED ? ImportState.CANCELLED : ImportState.FINISHED;
        return decide(id, version, over, ImportState.RUNNING, actor, known -> {
            int again = imports.again(id);
            imports.rows(id, List.of(RowState.FAILED), 0, ReadingATable.MOST_LINES)
                    .forEach(row -> row.run().ifPresent(runs::retry));
            again += imports.move(id, RowState.FAILED, RowState.OPENING);
            audit.record(actor, "import.retried", Map.of("import", id, "lines", again));
        });
    }

    private ImportOutcome decide(UUID id, long version, ImportState from, ImportState to, Actor actor, Deed deed) {
        return transaction.execute(_ -> {
            var known = imports.find(id).orElse(null);
            if (known == null) {
                return new ImportOutcome.Unknown();
            }
            var confirmedBy = to == ImportState.RUNNING ? actor.name() : null;
            if (!imports.pass(id, version, from, to, confirmedBy)) {
                return known.version() == version ? new ImportOutcome.NotNow(known) : new ImportOutcome.Stale(known);
            }
            deed.with(known);
            return new ImportOutcome.Done(imports.find(id).orElseThrow(), List.of());
        });
    }

    private interface Deed {
        void with(Import known);
    }
}
