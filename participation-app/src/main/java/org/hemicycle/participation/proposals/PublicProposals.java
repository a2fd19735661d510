package org.hemicycle.participation.proposals;

import java.util.Collection;
import java.util.Set;
import org.hemicycle.participation.discussions.PublicSubjects;
import org.hemicycle.participation.modules.Contributions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proposals in published places, whose comments are for everybody. */
@Component
class PublicProposals implements PublicSubjects {
    private final JdbcClient jdbc;

    PublicProposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String type() {
        return "proposal";
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Long> among(Collection<Long> numbers) {
        if (numbers.isEmpty() || !Contributions.isOn("proposals")) {
            return Set.of();
        }
        return Set.copyOf(
                jdbc.sql("""
                select p.id from proposal p
                  join component c on c.id = p.component_id and c.published_at is not null
                  join space s on s.id = c.space_id and s.published_at is not null
                 where p.id in (:numbers) and p.hidden_at is null
                """).param("numbers", numbers).query(Long.class).list());
    }
}
