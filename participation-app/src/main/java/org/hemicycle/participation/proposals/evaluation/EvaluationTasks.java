package org.hemicycle.participation.proposals.evaluation;

import java.util.List;
import java.util.stream.Stream;
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
        var waiting = sql.sql("""
                select (select count(*) from prepared_answer d join proposal p on p.id = d.proposal_id join component c on c.id = p.component_id
                         where p.state <> 'withdrawn' and p.removed_at is null and (:everywhere or c.space_id = any(:spaces))) as answers,
                       (select count(*) from proposal_claim k join proposal p on p.id = k.proposal_id join component c on c.id = p.component_id
                         where k.decided_at is null and p.removed_at is null and (:everywhere or c.space_id = any(:spaces))) as claims
                """)
                .param("everywhere", scope.everywhere())
                .param("spaces", scope.array())
                .query((row, _) -> List.of(row.getLong("answers"), row.getLong("claims")))
                .single();
        return Stream.of(
                        task("admin.task.ready-answers", waiting.getFirst(), "/admin/proposals?needs=publication"),
                        task("admin.task.claims", waiting.getLast(), "/admin/proposals/claims"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<AdminTask> task(String sentence, long count, String path) {
        return count == 0 ? List.of() : List.of(new AdminTask(sentence, List.of(count), path));
    }
}
