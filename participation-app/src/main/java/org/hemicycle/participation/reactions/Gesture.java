package org.hemicycle.participation.reactions;

import org.hemicycle.participation.identity.ParticipantId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One kind of reaction: its rows, and its number in the tally, which moves with them in one statement. */
final class Gesture {
    private final JdbcClient sql;
    private final String make;
    private final String takeBack;

    Gesture(JdbcClient sql, String table, String counter) {
        this.sql = sql;
        this.make = """
                with made as (
                  insert into %1$s (participant_id, subject_type, subject_id) values (:person, :type, :id)
                  on conflict do nothing returning subject_type, subject_id)
                insert into liking_tally (subject_type, subject_id, %2$s) select subject_type, subject_id, 1 from made
                on conflict (subject_type, subject_id) do update set %2$s = liking_tally.%2$s + 1
                """.formatted(table, counter);
        this.takeBack = """
                with taken as (
                  delete from %1$s where participant_id = :person and subject_type = :type and subject_id = :id
                  returning subject_type, subject_id)
                update liking_tally t set %2$s = t.%2$s - 1
                  from taken where t.subject_type = taken.subject_type and t.subject_id = taken.subject_id
                """.formatted(table, counter);
    }

    void make(Target target, ParticipantId person) {
        run(make, target, person);
    }

    void takeBack(Target target, ParticipantId person) {
        run(takeBack, target, person);
    }

    private void run(String statement, Target target, ParticipantId person) {
        sql.sql(statement)
                .param("person", person.value())
                .param("type", target.type())
                .param("id", target.id())
                .update();
    }
}
