package org.hemicycle.participation.api.issuer;

import org.hemicycle.participation.modules.PersonalArchive;
import org.hemicycle.participation.modules.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of a person's sign-ins to other sites. */
@Component
class ConsentsOfAPerson implements PersonalData {
    private final JdbcClient sql;

    ConsentsOfAPerson(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String key() {
        return "api";
    }

    @Override
    public void write(long person, PersonalArchive out) {
        out.rows("connected-sites", sql.sql("""
                select c.name as site, k.scopes as learns, k.given_at,
                       (select max(a.created_at) from api_authorization a
                         where a.client_id = c.id and a.participant_id = k.participant_id) as last_sign_in
                  from api_consent k join api_client c on c.id = k.client_id
                 where k.participant_id = ? order by k.given_at
                """).param(person).query().listOfRows());
    }

    @Override
    public void erase(long person, Published published) {
        sql.sql("delete from api_authorization where participant_id = ?")
                .param(person)
                .update();
        sql.sql("delete from api_consent where participant_id = ?")
                .param(person)
                .update();
    }
}
