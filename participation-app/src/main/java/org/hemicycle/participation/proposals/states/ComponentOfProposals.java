package org.hemicycle.participation.proposals.states;

import java.util.Optional;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Components of proposals, published or not, as the administration addresses them. */
@Component
public class ComponentOfProposals {
    private final JdbcClient sql;

    ComponentOfProposals(JdbcClient sql) {
        this.sql = sql;
    }

    /** A component of proposals in its space. */
    public record Found(long id, long space, LocalizedText name, LocalizedText spaceTitle) {}

    /** The component with this number. */
    @Transactional(readOnly = true)
    public Optional<Found> find(long component) {
        return sql.sql("""
                select c.id, c.space_id, c.name, s.title from component c join space s on s.id = c.space_id
                 where c.id = ? and c.module = 'proposals'
                """)
                .param(component)
                .query((row, _) -> new Found(
                        row.getLong("id"),
                        row.getLong("space_id"),
                        Localized.text(row, "name"),
                        Localized.text(row, "title")))
                .optional();
    }
}
