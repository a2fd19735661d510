package org.hemicycle.participation.proposals.evaluation;

import java.util.List;
import org.hemicycle.participation.modules.AdminTask;
import org.hemicycle.participation.modules.AdminTasks;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.modules.Powers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for those who answer: answers that are ready, and claims of imported proposals. */
@Component
@Transactional(readOnly = true)
class EvaluationTasks implements AdminTasks {
    private final JdbcClient sql;

    EvaluationTasks(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<AdminTask> tasks(Powers reader) {
        if (!Contributions.isOn("proposals") || !reader.hasSomewhere(Power.ANSWER)) {
            return List.of();
        }
        var scope = reader.scope(Power.ANSWER);
        long ready = sql.sql("""
                select count(*) from prepared_answer d join proposal p on p.id = d.proposal_id
                  join component c on c.id = p.component_id
                 where p.state <> 'withdrawn' and p.removed_at is null and (:everywhere or c.space_id = any(:spaces))
                """)
                .param("everywhere", scope.everywhere())
                .param("spaces", scope.array())
                .query(Long.class)
                .single();
        return ready == 0
                ? List.of()
                : List.of(new AdminTask(
                        "admin.task.ready-answers", List.of(ready), "/admin/proposals?needs=publication"));
    }
}
