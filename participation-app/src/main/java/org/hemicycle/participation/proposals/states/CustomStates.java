package org.hemicycle.participation.proposals.states;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.proposals.Standing;
import org.hemicycle.participation.prose.Localized;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The states of components; one that has none uses the usual three, and has them as its own from the first change on. */
@Component
@Transactional
public class CustomStates {
    private final JdbcClient sql;
    private final AuditLog log;
    private final UsualStates usual;

    CustomStates(JdbcClient sql, AuditLog log, UsualStates usual) {
        this.sql = sql;
        this.log = log;
        this.usual = usual;
    }

    /** The states of its own, in their order; empty for the usual ones. */
    @Transactional(readOnly = true)
    public List<CustomState> of(long component) {
        return sql.sql("select * from proposal_state where component_id = ? order by position, id")
                .param(component)
                .query(CustomStates::state)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<CustomState> find(long id) {
        return sql.sql("select * from proposal_state where id = ?")
                .param(id)
                .query(CustomStates::state)
                .optional();
    }

    /** Makes the usual states those of the component, unless it has some; its proposals bear them from then on. */
    void seed(long component) {
        if (!of(component).isEmpty()) {
            return;
        }
        int position = 0;
        for (var one : usual.states()) {
            add(component, one.standing().key(), one, ++position);
        }
        sql.sql("""
                update proposal p set custom_state_id = z.id from proposal_state z
                 where p.component_id = :component and z.component_id = :component and z.key = p.state
                """).param("component", component).update();
    }

    void add(SignedIn actor, long component, StateDraft draft) {
        seed(component);
        int position = of(component).size() + 1;
        add(component, "own-" + System.nanoTime(), draft, position);
        log.write(actor, "proposal-state.added", Map.of("component", component));
    }

    void change(SignedIn actor, CustomState state, StateDraft draft) {
        sql.sql("""
                update proposal_state
                   set name = cast(:name as jsonb), colour = :colour, announcement = cast(:announcement as jsonb),
                       standing = :standing, reason_required = :reason
                 where id = :id
                """)
                .param("name", Localized.json(draft.name()))
                .param("colour", draft.colour().key())
                .param("announcement", Localized.json(draft.announcement()))
                .param("standing", draft.standing().key())
                .param("reason", draft.reasonRequired())
                .param("id", state.id())
                .update();
        sql.sql("update proposal set state = ? where custom_state_id = ? and state <> 'withdrawn'")
                .params(draft.standing().key(), state.id())
                .update();
        log.write(actor, "proposal-state.changed", Map.of("state", state.id(), "component", state.component()));
    }

    /** Moves it before the one above. */
    void raise(SignedIn actor, CustomState state) {
        var all = of(state.component()).stream().map(CustomState::id).toList();
        int at = all.indexOf(state.id());
        if (at > 0) {
            var order = new java.util.ArrayList<>(all);
            java.util.Collections.swap(order, at, at - 1);
            sql.sql("update proposal_state set position = array_position(:order, id) where component_id = :component")
                    .param("order", order.toArray(Long[]::new))
                    .param("component", state.component())
                    .update();
            log.write(actor, "proposal-state.moved", Map.of("state", state.id(), "component", state.component()));
        }
    }

    /** Takes it away; proposals in it bear the usual word for what it counted as. */
    void remove(SignedIn actor, CustomState state) {
        sql.sql("delete from proposal_state where id = ?").param(state.id()).update();
        log.write(actor, "proposal-state.removed", Map.of("state", state.id(), "component", state.component()));
    }

    /** The state of the component that stands for a usual word; null for none. */
    @Transactional(readOnly = true)
    public @Nullable Long standingFor(long component, Standing standing) {
        return of(component).stream()
                .filter(one -> one.standing() == standing)
                .map(CustomState::id)
                .findFirst()
                .orElse(null);
    }

    private void add(long component, String key, StateDraft draft, int position) {
        sql.sql("""
                insert into proposal_state (component_id, key, name, colour, announcement, standing, reason_required, position)
                values (:component, :key, cast(:name as jsonb), :colour, cast(:announcement as jsonb), :standing, :reason, :position)
                """)
                .param("component", component)
                .param("key", key)
                .param("name", Localized.json(draft.name()))
                .param("colour", draft.colour().key())
                .param("announcement", Localized.json(draft.announcement()))
                .param("standing", draft.standing().key())
                .param("reason", draft.reasonRequired())
                .param("position", position)
                .update();
    }

    private static CustomState state(ResultSet row, int number) throws SQLException {
        return new CustomState(
                row.getLong("id"),
                row.getLong("component_id"),
                row.getString("key"),
                Localized.text(row, "name"),
                Shade.parse(row.getString("colour")).orElse(Shade.NEUTRAL),
                Localized.text(row, "announcement"),
                Standing.of(row.getString("standing")),
                row.getBoolean("reason_required"),
                row.getInt("position"));
    }
}
