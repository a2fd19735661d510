package org.hemicycle.participation.verification.steps;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.modules.PersonalArchive;
import org.hemicycle.participation.modules.PersonalData;
import org.hemicycle.participation.tenancy.Jobs;
import org.hemicycle.participation.verification.authorisations.Authorisation;
import org.hemicycle.participation.verification.authorisations.Authorisations;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What verification knows of a person. Whoever leaves and lets their contributions stay leaves the digests too, without a name: else
 * they could come back and count twice.
 */
@Component
class PersonalVerifications implements PersonalData {
    private final Authorisations authorisations;
    private final JdbcClient sql;
    private final Jobs jobs;

    PersonalVerifications(Authorisations authorisations, JdbcClient sql, Jobs jobs) {
        this.authorisations = authorisations;
        this.sql = sql;
        this.jobs = jobs;
    }

    @Override
    public String key() {
        return "verification";
    }

    @Override
    public void write(long person, PersonalArchive out) {
        out.rows(
                "verifications",
                authorisations.of(new ParticipantId(person)).stream()
                        .map(PersonalVerifications::row)
                        .toList());
        out.rows(
                "verification-requests",
                sql.sql("""
                        select 'letter' as way, asked_at, sent_at, over_at as decided_at, null::boolean as accepted, '' as reason
                          from postal_code where participant_id = :person
                        union all
                        select 'document', asked_at, null, decided_at, accepted, reason from identity_document where participant_id = :person
                         order by asked_at
                        """).param("person", person).query().listOfRows());
    }

    @Override
    public void erase(long person, Published published) {
        sql.sql("select file from identity_document where participant_id = ? and file is not null")
                .param(person)
                .query(String.class)
                .list()
                .forEach(file -> jobs.enqueue("verification.picture-deletion", file, Map.of("file", file)));
        sql.sql(
                        switch (published) {
                            case KEEP ->
                                "update verification set participant_id = null, facts = null, withdrawn_at = coalesce(withdrawn_at, now()) "
                                        + "where participant_id = ? and unique_digest is not null";
                            case REMOVE -> "delete from verification where participant_id = ?";
                        })
                .param(person)
                .update();
        for (var table : List.of("verification", "verification_try", "postal_code", "identity_document")) {
            sql.sql("delete from " + table + " where participant_id = ?")
                    .param(person)
                    .update();
        }
        sql.sql("delete from verification_conflict where participant_id = :person or holder_id = :person")
                .param("person", person)
                .update();
    }

    private static Map<String, @Nullable Object> row(Authorisation held) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("way", held.handler());
        row.put("since", held.since());
        row.put("until", held.until());
        row.put("district", held.facts().district());
        row.put("born", held.facts().born());
        return row;
    }
}
