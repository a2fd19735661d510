package org.hemicycle.participation.identity.accounts;

import java.util.Map;
import org.hemicycle.participation.modules.PersonalArchive;
import org.hemicycle.participation.modules.PersonalData;
import org.hemicycle.participation.tenancy.Jobs;
import org.hemicycle.provisioning.storage.FileKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The account itself, its roles, its sessions, and the lines that the log has about it. */
@Component
class PersonalAccount implements PersonalData {
    private final JdbcClient sql;
    private final Jobs jobs;

    PersonalAccount(JdbcClient sql, Jobs jobs) {
        this.sql = sql;
        this.jobs = jobs;
    }

    @Override
    public String key() {
        return "core";
    }

    @Override
    public void write(long person, PersonalArchive out) {
        out.rows("account", sql.sql("""
                select id, email, name, nickname, about, locale as language, picture, terms, password_hash is not null as has_password,
                       profile_shown as page_shown,
                       created_at, confirmed_at, disabled_at as closed_at, locked_until
                  from participant where id = ?
                """).param(person).query().listOfRows());
        out.rows("roles", sql.sql("""
                select role, space_id as space, granted_at from role_grant where participant_id = ? order by granted_at
                """).param(person).query().listOfRows());
        out.rows("sessions", sql.sql("""
                select to_timestamp(creation_time / 1000.0) as begun_at, to_timestamp(last_access_time / 1000.0) as last_used_at,
                       to_timestamp(expiry_time / 1000.0) as ends_at
                  from spring_session where principal_name = ? order by creation_time
                """).param(Long.toString(person)).query().listOfRows());
        out.rows("terms", sql.sql("""
                select version, at as accepted_at from terms_acceptance where participant_id = ? order by id
                """).param(person).query().listOfRows());
        out.rows(
                "devices",
                sql.sql("select seen_at as last_used_at from known_device where participant_id = ? order by seen_at")
                        .param(person)
                        .query()
                        .listOfRows());
        out.rows("address-changes", sql.sql("""
                select new_email as wanted, old_confirmed_at, new_confirmed_at, expires_at from address_change where participant_id = ?
                """).param(person).query().listOfRows());
        out.rows("invitations", sql.sql("""
                select i.email, i.name, i.role, i.space_id as space, i.created_at, i.expires_at, i.accepted_at
                  from invitation i join participant p on lower(p.email) = lower(i.email)
                 where p.id = ? order by i.id
                """).param(person).query().listOfRows());
        out.rows("log", sql.sql("""
                select at, case when actor_id = :person then 'you' else 'staff' end as actor, action, detail
                  from audit_entry where actor_id = :person or detail ->> 'participant' = cast(:person as text) order by id
                """).param("person", person).query().listOfRows());
        picture(person).ifPresent(out::file);
    }

    @Override
    public void erase(long person, Published published) {
        picture(person).ifPresent(key -> jobs.enqueue(ForgettingAFile.NAME, key.value(), Map.of("file", key.value())));
        sql.sql("delete from spring_session where principal_name = ?")
                .param(Long.toString(person))
                .update();
        for (var table : new String[] {"invitation", "sign_in_link"}) {
            sql.sql("delete from %s t using participant p where p.id = ? and lower(t.email) = lower(p.email)"
                            .formatted(table))
                    .param(person)
                    .update();
        }
    }

    private java.util.Optional<FileKey> picture(long person) {
        return sql.sql("select picture from participant where id = ? and picture is not null")
                .param(person)
                .query(String.class)
                .optional()
                .flatMap(FileKey::parse);
    }
}
