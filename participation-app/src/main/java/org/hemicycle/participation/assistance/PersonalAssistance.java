package org.hemicycle.participation.assistance;

import org.hemicycle.participation.modules.PersonalArchive;
import org.hemicycle.participation.modules.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The desk at which a person got the account, and the workshops that they opened themselves. */
@Component
class PersonalAssistance implements PersonalData {
    private final JdbcClient sql;

    PersonalAssistance(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String key() {
        return "assistance";
    }

    @Override
    public void write(long person, PersonalArchive out) {
        out.rows("desk", sql.sql("""
                select w.name as desk, w.held_on, d.opened_at, d.terms, d.identity_seen, c.number as account_number,
                       c.secret_hash is not null as card_is_good, c.expires_at as card_expires_at
                  from desk_account d
                  join workshop w on w.id = d.workshop_id
                  left join desk_card c on c.participant_id = d.participant_id
                 where d.participant_id = ?
                """).param(person).query().listOfRows());
        out.rows("workshops", sql.sql("""
                select id, kind, name, place, held_on, present, created_at, closed_at from workshop where created_by = ? order by id
                """).param(person).query().listOfRows());
    }

    /** The rows about a desk hang from the account; workshops, and supports entered for others, only forget who was there. */
    @Override
    public void erase(long person, Published published) {
        sql.sql("delete from desk_account where participant_id = ?")
                .param(person)
                .update();
    }
}
