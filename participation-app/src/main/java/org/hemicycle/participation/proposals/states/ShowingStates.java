package org.hemicycle.participation.proposals.states;

import java.util.List;
import java.util.Optional;
import org.hemicycle.participation.proposals.states.StatesPage.StateRow;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.themes.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the administration shows of the states of a component. */
@Component
@Transactional(readOnly = true)
class ShowingStates {
    private final JdbcClient sql;
    private final CustomStates states;
    private final UsualStates usual;
    private final ComponentOfProposals components;

    ShowingStates(JdbcClient sql, CustomStates states, UsualStates usual, ComponentOfProposals components) {
        this.sql = sql;
        this.states = states;
        this.usual = usual;
        this.components = components;
    }

    Optional<ComponentOfProposals.Found> component(long space, long component) {
        return components.find(component).filter(found -> found.space() == space);
    }

    Optional<StatesPage> page(long space, long component, @Nullable Long edited, StateDraft draft, FormErrors errors) {
        return component(space, component)
                .map(found -> new StatesPage(
                        space,
                        component,
                        found.name(),
                        rows(component),
                        edited,
                        draft,
                        errors,
                        CurrentTenant.get().locales()));
    }

    private List<StateRow> rows(long component) {
        var own = states.of(component);
        return own.isEmpty()
                ? usual.states().stream()
                        .map(one -> new StateRow(
                                null,
                                one,
                                count(component, "state", one.standing().key())))
                        .toList()
                : own.stream()
                        .map(one -> new StateRow(
                                one.id(), StateDraft.of(one), count(component, "custom_state_id", one.id())))
                        .toList();
    }

    private int count(long component, String column, Object value) {
        return sql.sql("select count(*) from proposal where component_id = ? and removed_at is null and " + column
                        + " = ?")
                .params(component, value)
                .query(Integer.class)
                .single();
    }
}
