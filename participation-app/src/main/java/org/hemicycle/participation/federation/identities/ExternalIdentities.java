package org.hemicycle.participation.federation.identities;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.provisioning.federation.IdentityProvider;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Which identities of providers belong to which accounts. One identity belongs to one account, an account may have several. */
@Component
@Transactional
public class ExternalIdentities {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final JdbcClient sql;

    ExternalIdentities(JdbcClient sql) {
        this.sql = sql;
    }

    /** An identity that is linked to an account. */
    record Linked(
            long id,
            LocalizedText provider,
            boolean enabled,
            Instant since,
            @Nullable Instant lastUsed) {}

    /** Whose identity this is; notes that it was used. */
    public Optional<ParticipantId> owner(IdentityProvider provider, String subject) {
        return sql.sql("update external_identity set last_used_at = now() where provider_id = ? and subject = ?"
                        + " returning participant_id")
                .params(provider.id(), subject)
                .query(Long.class)
                .optional()
                .map(ParticipantId::new);
    }

    /** Links the identity; says whether it was free. */
    public boolean link(IdentityProvider provider, String subject, ParticipantId person) {
        return sql.sql("""
                insert into external_identity (provider_id, subject, participant_id, last_used_at)
                values (?, ?, ?, now()) on conflict (provider_id, subject) do nothing
                """).params(provider.id(), subject, person.value()).update() == 1;
    }

    @Transactional(readOnly = true)
    public List<Linked> of(ParticipantId person) {
        return sql.sql("""
                select e.id, p.name, p.enabled, e.linked_at, e.last_used_at
                  from external_identity e join identity_provider p on p.id = e.provider_id
                 where e.participant_id = ? order by e.linked_at
                """)
                .param(person.value())
                .query((row, _) -> new Linked(
                        row.getLong("id"),
                        JSON.readValue(row.getString("name"), LocalizedText.class),
                        row.getBoolean("enabled"),
                        row.getTimestamp("linked_at").toInstant(),
                        row.getTimestamp("last_used_at") == null
                                ? null
                                : row.getTimestamp("last_used_at").toInstant()))
                .list();
    }

    /**
     * Unlinks one of a person's identities, unless nothing would be left by which they get in.
     *
     * @param otherwise whether they can also get in without any provider
     */
    public boolean unlink(ParticipantId person, long id, boolean otherwise) {
        var open = sql.sql("""
                select e.id from external_identity e join identity_provider p on p.id = e.provider_id and p.enabled
                 where e.participant_id = ? for update of e
                """).param(person.value()).query(Long.class).list();
        boolean way = otherwise || open.stream().anyMatch(other -> other != id);
        return way
                && sql.sql("delete from external_identity where id = ? and participant_id = ?")
                                .params(id, person.value())
                                .update()
                        == 1;
    }
}
