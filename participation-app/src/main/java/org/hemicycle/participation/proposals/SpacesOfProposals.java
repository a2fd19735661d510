package org.hemicycle.participation.proposals;

import java.util.List;
import java.util.OptionalLong;
import org.hemicycle.participation.modules.AdminFigure;
import org.hemicycle.participation.modules.AdminFigures;
import org.hemicycle.participation.modules.AdminTask;
import org.hemicycle.participation.modules.AdminTasks;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.modules.Powers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** In which space a proposal stands, and how many of them wait for an answer there. */
@Component
@Transactional(readOnly = true)
class SpacesOfProposals implements AdminTasks, AdminFigures {
    /** The space of the proposal that a comment is about. */
    static final String OF_SUBJECT =
            "select p.space_id from component p join proposal s on s.component_id = p.id where s.id = comment.subject_id";

    private final JdbcClient jdbc;

    SpacesOfProposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public OptionalLong of(long proposal) {
        return jdbc
                .sql("select c.space_id from proposal p join component c on c.id = p.component_id where p.id = ?")
                .param(proposal)
                .query(Long.class)
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    @Override
    public List<AdminTask> tasks(Powers reader) {
        long waiting = waiting(reader);
        return waiting == 0
                ? List.of()
                : List.of(new AdminTask("admin.task.proposals", List.of(waiting), "/admin/proposals?state=evaluating"));
    }

    @Override
    public List<AdminFigure> figures(Powers reader) {
        if (!Contributions.isOn("proposals") || !reader.hasSomewhere(Power.ANSWER)) {
            return List.of();
        }
        return List.of(
                new AdminFigure("admin.figure.proposals", count(reader, "p.state in ('published', 'evaluating')")));
    }

    private long waiting(Powers reader) {
        return Contributions.isOn("proposals") && reader.hasSomewhere(Power.ANSWER)
                ? count(reader, "p.state = 'evaluating'")
                : 0;
    }

    private long count(Powers reader, String condition) {
        var scope = reader.scope(Power.ANSWER);
        return jdbc.sql("""
                select count(*) from proposal p join component c on c.id = p.component_id
                 where (:everywhere or c.space_id = any(:spaces)) and\s""" + condition)
                .param("everywhere", scope.everywhere())
                .param("spaces", scope.array())
                .query(Long.class)
                .single();
    }
}
