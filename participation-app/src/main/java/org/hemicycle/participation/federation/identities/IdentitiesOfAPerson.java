package org.hemicycle.participation.federation.identities;

import org.hemicycle.participation.modules.PersonalArchive;
import org.hemicycle.participation.modules.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known here of a person: the identities that lead into the account. They go with it. */
@Component
class IdentitiesOfAPerson implements PersonalData {
    private final JdbcClient sql;

    IdentitiesOfAPerson(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String key() {
        return "federation";
    }

    @Override
    public void write(long person, PersonalArchive out) {
        out.rows("identities", sql.sql("""
                select p.key as provider, p.issuer, e.subject, e.linked_at, e.last_used_at
                  from external_identity e join identity_provider p on p.id = e.provider_id
                 where e.participant_id = ? order by e.linked_at
                """).param(person).query().listOfRows());
    }

    @Override
    public void erase(long person, Published published) {
        sql.sql("delete from external_identity where participant_id = ?")
                .param(person)
                .update();
    }
}
