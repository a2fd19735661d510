package org.hemicycle.participation.spaces.members;

import org.hemicycle.participation.modules.PersonalArchive;
import org.hemicycle.participation.modules.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** To which spaces a person belongs, and in which assemblies they sit. */
@Component
class PersonalMemberships implements PersonalData {
    private final JdbcClient sql;

    PersonalMemberships(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String key() {
        return "spaces";
    }

    @Override
    public void write(long person, PersonalArchive out) {
        out.rows("memberships", sql.sql("""
                select s.title as space, '/spaces/' || s.slug as path, m.label, m.listed, m.created_at
                  from space_member m join space s on s.id = m.space_id where m.participant_id = ? order by m.id
                """).param(person).query().listOfRows());
        out.rows("seats", sql.sql("""
                select s.title as assembly, '/spaces/' || s.slug as path, m.name, m.role, m.since, m.until
                  from assembly_member m join space s on s.id = m.space_id where m.participant_id = ? order by m.id
                """).param(person).query().listOfRows());
    }

    @Override
    public void erase(long person, Published published) {
        sql.sql("delete from space_member where participant_id = ?")
                .param(person)
                .update();
        sql.sql("delete from space_member where email = (select lower(email) from participant where id = ?)")
                .param(person)
                .update();
        switch (published) {
            case KEEP ->
                sql.sql("update assembly_member set participant_id = null where participant_id = ?")
                        .param(person)
                        .update();
            case REMOVE ->
                sql.sql("delete from assembly_member where participant_id = ?")
                        .param(person)
                        .update();
        }
    }
}
