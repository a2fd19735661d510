package org.hemicycle.participation.reactions;

import java.util.List;
import org.hemicycle.participation.modules.PersonalArchive;
import org.hemicycle.participation.modules.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person likes and follows. */
@Component
class PersonalReactions implements PersonalData {
    private final JdbcClient sql;

    PersonalReactions(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String key() {
        return "core";
    }

    @Override
    public void write(long person, PersonalArchive out) {
        for (var table : List.of("liking", "follow")) {
            out.rows(
                    table.equals("liking") ? "likes" : "follows",
                    sql.sql("select subject_type, subject_id, created_at from " + table
                                    + " where participant_id = ? order by created_at")
                            .param(person)
                            .query()
                            .listOfRows());
        }
    }

    @Override
    public void erase(long person, Published published) {
        erase(person, "liking", "likes");
        erase(person, "follow", "follows");
    }

    private void erase(long person, String table, String counter) {
        sql.sql("""
                with gone as (delete from %1$s where participant_id = ? returning subject_type, subject_id)
                update liking_tally t set %2$s = t.%2$s - 1
                  from gone where t.subject_type = gone.subject_type and t.subject_id = gone.subject_id
                """.formatted(table, counter)).param(person).update();
    }
}
