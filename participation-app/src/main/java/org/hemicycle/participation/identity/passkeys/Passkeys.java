package org.hemicycle.participation.identity.passkeys;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hemicycle.participation.identity.ParticipantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The passkeys of the bound organisation's participants. */
@Component
@Transactional
public class Passkeys {
    private final JdbcClient sql;

    Passkeys(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those of one person, in the order of their arrival. */
    @Transactional(readOnly = true)
    public List<Passkey> of(ParticipantId id) {
        return sql.sql("select id, label, relying_party, created_at, last_used_at from passkey "
                        + "where participant_id = ? order by id")
                .param(id.value())
                .query((row, _) -> new Passkey(
                        row.getLong("id"),
                        row.getString("label"),
                        row.getString("relying_party"),
                        row.getTimestamp("created_at").toInstant(),
                        instant(row.getTimestamp("last_used_at"))))
                .list();
    }

    /** The host name to which a passkey belongs. */
    @Transactional(readOnly = true)
    public Optional<String> relyingParty(Bytes credential) {
        return sql.sql("select relying_party from passkey where credential_id = ?")
                .param(credential.getBytes())
                .query(String.class)
                .optional();
    }

    /** The host names to which any passkey belongs. */
    @Transactional(readOnly = true)
    public List<String> relyingParties() {
        return sql.sql("select distinct relying_party from passkey order by 1")
                .query((row, _) -> row.getString(1))
                .list();
    }

    boolean rename(ParticipantId owner, long id, String label) {
        return sql.sql("update passkey set label = ? where id = ? and participant_id = ?")
                        .params(label, id, owner.value())
                        .update()
                == 1;
    }

    boolean remove(ParticipantId owner, long id) {
        return sql.sql("delete from passkey where id = ? and participant_id = ?")
                        .params(id, owner.value())
                        .update()
                == 1;
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
