package org.hemicycle.participation.identity.passkeys;

import java.util.Optional;
import org.hemicycle.participation.identity.ParticipantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * By which name passkeys know their owners: 32 random bytes, which say nothing about the person to whoever holds the key. Spring
 * Security's user name is the number of the participant.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {
    private static final String SELECT = """
            select o.handle, coalesce(p.email, p.name) as name, p.name as display_name
              from passkey_owner o join participant p on p.id = o.participant_id
            """;
    private final JdbcClient sql;

    PasskeyOwners(JdbcClient sql) {
        this.sql = sql;
    }

    /** The owner with this participant's name; made when there is none yet. */
    public PublicKeyCredentialUserEntity of(ParticipantId id) {
        sql.sql(
                        "insert into passkey_owner (participant_id, handle) values (?, ?) on conflict (participant_id) do nothing")
                .params(id.value(), Bytes.random().getBytes())
                .update();
        return find("where o.participant_id = ?", id.value()).orElseThrow();
    }

    /** Whose handle this is. */
    public Optional<ParticipantId> participant(Bytes handle) {
        return sql.sql("select participant_id from passkey_owner where handle = ?")
                .param(handle.getBytes())
                .query(Long.class)
                .optional()
                .map(ParticipantId::new);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return find("where o.handle = ?", id.getBytes()).orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return find("where o.participant_id = ?", Long.parseLong(username)).orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity userEntity) {
        throw new UnsupportedOperationException("Owners are made for participants");
    }

    @Override
    public void delete(Bytes id) {
        sql.sql("delete from passkey_owner where handle = ?")
                .param(id.getBytes())
                .update();
    }

    private Optional<PublicKeyCredentialUserEntity> find(String where, Object key) {
        return sql.sql(SELECT + where)
                .param(key)
                .query((row, _) -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(new Bytes(row.getBytes("handle")))
                        .name(row.getString("name"))
                        .displayName(row.getString("display_name"))
                        .build())
                .optional();
    }
}
