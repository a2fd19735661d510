package org.hemicycle.manager.console.imports;

import java.util.List;
import java.util.stream.Stream;
import org.hemicycle.manager.imports.Import;
import org.hemicycle.manager.imports.ImportRow;
import org.hemicycle.manager.imports.ImportState;
import org.hemicycle.manager.imports.ResultsOfAnImport;
import org.hemicycle.manager.imports.RowState;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Texts;

/** One list with its lines, those first that need somebody. */
record ImportPage(Import list, List<ImportRow> rows, FormErrors errors) {
    private static final List<RowState> NEED_SOMEBODY = List.of(RowState.WRONG, RowState.FAILED);
    private static final int SHOWN = 500;
    private static final int SHOWN_LIVE = 100;

    String path() {
        return "/imports/" + list.id();
    }

    /** The lines with something against them. */
    List<ImportRow> explained() {
        return rows.stream().filter(row -> NEED_SOMEBODY.contains(row.state())).toList();
    }

    List<ImportRow> others() {
        return rows.stream().filter(row -> !NEED_SOMEBODY.contains(row.state())).toList();
    }

    /** Those of the others that the page shows; the results have them all. */
    List<ImportRow> shown() {
        var others = others();
        return others.subList(0, Math.min(others.size(), isRunning() ? SHOWN_LIVE : SHOWN));
    }

    boolean isRunning() {
        return list.state() == ImportState.RUNNING;
    }

    boolean canConfirm() {
        return list.state() == ImportState.PROPOSED && list.count(RowState.PROPOSED) > 0;
    }

    boolean canCancel() {
        return isRunning() && list.count(RowState.WAITING) > 0;
    }

    boolean canRetry() {
        boolean left = list.count(RowState.FAILED) > 0 || list.count(RowState.CANCELLED) > 0;
        return left && (list.state() == ImportState.FINISHED || list.state() == ImportState.CANCELLED);
    }

    boolean canCorrect() {
        return !isRunning() && rows.stream().anyMatch(row -> row.state() != RowState.OPENED);
    }

    /** Lines that were to be opened. */
    int wanted() {
        return list.total() - list.count(RowState.WRONG);
    }

    int opened() {
        return list.count(RowState.OPENED);
    }

    /** Where it stands, in one sentence. */
    String sentence(Texts t) {
        return switch (list.state()) {
            case PROPOSED -> t.get("imports.proposed", list.count(RowState.PROPOSED), list.count(RowState.WRONG));
            case RUNNING -> t.get("imports.running", opened(), wanted());
            case FINISHED, CANCELLED ->
                t.get(
                        "imports." + list.state().key(),
                        opened(),
                        Stream.of(RowState.FAILED, RowState.WRONG, RowState.CANCELLED)
                                .mapToInt(list::count)
                                .sum());
        };
    }

    static String explanation(ImportRow row, Texts t) {
        return ResultsOfAnImport.explanation(row, t);
    }
}
