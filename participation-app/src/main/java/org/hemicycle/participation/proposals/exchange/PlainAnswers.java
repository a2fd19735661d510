package org.hemicycle.participation.proposals.exchange;

import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hemicycle.participation.proposals.Standing;
import org.hemicycle.participation.proposals.answers.AnswerForm;
import org.hemicycle.participation.proposals.states.CustomState;
import org.hemicycle.participation.proposals.states.CustomStates;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.participation.tables.TableRow;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers from a table: each is prepared, and appears when somebody publishes it. */
@Component
class PlainAnswers implements Intake {
    private final JdbcClient sql;
    private final CustomStates states;

    PlainAnswers(JdbcClient sql, CustomStates states) {
        this.sql = sql;
        this.states = states;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.ANSWERS;
    }

    @Override
    public Outcome take(ImportOfATable table, List<TableRow> rows, boolean write) {
        var own = states.of(table.component()).stream()
                .collect(Collectors.toMap(state -> "own-" + state.id(), Function.identity(), (a, _) -> a));
        var there = answerable(table, rows);
        var faults = new ArrayList<Fault>();
        int added = 0;
        int known = 0;
        for (var row : rows) {
            var fault = fault(row, there, own);
            if (fault != null) {
                faults.add(fault);
            } else if (row.text("state").isEmpty() || row.text("state").equals("published")) {
                known++;
            } else {
                added += write ? prepare(row, own) : 1;
            }
        }
        return new Outcome(added, known, 0, faults);
    }

    private static @Nullable Fault fault(TableRow row, List<Long> there, Map<String, CustomState> own) {
        var id = row.text("id").replaceFirst("\\.0+$", "");
        if (!id.matches("\\d{1,18}") || !there.contains(Long.valueOf(id))) {
            return Fault.of(row.line(), "id", "no-proposal", row.text("id"));
        }
        var state = row.text("state").toLowerCase(Locale.ROOT);
        var custom = state(own, state);
        var standing = Standing.parse(state).orElse(null);
        if (!state.isEmpty() && custom == null && (standing == null || standing == Standing.WITHDRAWN)) {
            return Fault.of(row.line(), "state", "no-state", state);
        }
        boolean reason = standing == Standing.REJECTED
                || custom != null && (custom.reasonRequired() || custom.standing() == Standing.REJECTED);
        if (reason && words(row, "answer").isEmpty()) {
            return Fault.of(row.line(), "answer", "no-reason", "");
        }
        var cost = row.text("cost");
        return cost.isEmpty() || AnswerForm.amount(cost) != null
                ? null
                : Fault.of(row.line(), "cost", "no-amount", cost);
    }

    private int prepare(TableRow row, Map<String, CustomState> own) {
        var state = row.text("state").toLowerCase(Locale.ROOT);
        var custom = state(own, state);
        return sql.sql("""
                with moved as (
                  update proposal set answer_version = answer_version + 1 where id = :id returning id)
                insert into prepared_answer (proposal_id, state, custom_state_id, answer, cost, cost_report, execution_period)
                select id, :state, :own, cast(:answer as jsonb), :cost, cast(:report as jsonb), cast(:period as jsonb) from moved
                on conflict (proposal_id) do update
                   set state = excluded.state, custom_state_id = excluded.custom_state_id, answer = excluded.answer,
                       cost = excluded.cost, cost_report = excluded.cost_report, execution_period = excluded.execution_period,
                       prepared_by = null, prepared_at = now()
                """)
                .param("id", Long.valueOf(row.text("id").replaceFirst("\\.0+$", "")))
                .param("state", custom == null ? state : custom.standing().key())
                .param("own", custom == null ? null : custom.id(), Types.BIGINT)
                .param("answer", json(words(row, "answer")), Types.VARCHAR)
                .param("cost", AnswerForm.amount(row.text("cost")), Types.NUMERIC)
                .param("report", json(words(row, "cost_report")), Types.VARCHAR)
                .param("period", json(words(row, "execution_period")), Types.VARCHAR)
                .update();
    }

    /** A state of the component, by its number or by its name in any language. */
    private static @Nullable CustomState state(Map<String, CustomState> own, String written) {
        return own.values().stream()
                .filter(one -> written.equals("own-" + one.id())
                        || one.key().equals(written)
                        || one.name().byLanguage().values().stream().anyMatch(written::equalsIgnoreCase))
                .findFirst()
                .orElse(null);
    }

    private List<Long> answerable(ImportOfATable table, List<TableRow> rows) {
        var numbers = rows.stream()
                .map(row -> row.text("id").replaceFirst("\\.0+$", ""))
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toArray(Long[]::new);
        return sql.sql("""
                select id from proposal
                 where id = any(?) and component_id = ? and state <> 'withdrawn' and removed_at is null
                """)
                .params(numbers, table.component())
                .query((row, _) -> row.getLong("id"))
                .list();
    }

    private static LocalizedText words(TableRow row, String column) {
        var words = new TreeMap<String, String>();
        for (var language : CurrentTenant.get().locales()) {
            var text = row.text(column + "/" + language.getLanguage());
            if (!text.isEmpty()) {
                words.put(language.getLanguage(), text);
            }
        }
        var first = CurrentTenant.get().locales().getFirst().getLanguage();
        if (!row.text(column).isEmpty()) {
            words.putIfAbsent(first, row.text(column));
        }
        return LocalizedText.of(words);
    }

    private static @Nullable String json(LocalizedText words) {
        return words.isEmpty() ? null : Localized.json(words);
    }
}
