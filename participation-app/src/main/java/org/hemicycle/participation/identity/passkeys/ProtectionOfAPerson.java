package org.hemicycle.participation.identity.passkeys;

import org.hemicycle.participation.modules.PersonalArchive;
import org.hemicycle.participation.modules.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What protects somebody's account, without what would open it; the rows go with the participant's. */
@Component
class ProtectionOfAPerson implements PersonalData {
    private final JdbcClient sql;

    ProtectionOfAPerson(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String key() {
        return "core";
    }

    @Override
    public void write(long person, PersonalArchive out) {
        out.rows("passkeys", sql.sql("""
                select label as name, relying_party as host_name, created_at, last_used_at, backed_up
                  from passkey where participant_id = ? order by id
                """).param(person).query().listOfRows());
        out.rows("second-factors", sql.sql("""
                select 'authenticator' as kind, confirmed_at as since, null::timestamptz as used_at
                  from authenticator where participant_id = :person and secret is not null
                union all
                select 'recovery-code', null, used_at from recovery_code where participant_id = :person
                """).param("person", person).query().listOfRows());
    }

    @Override
    public void erase(long person, Published published) {
        // Nothing: all of it hangs from the participant's row.
    }
}
