package org.hemicycle.participation.identity.factors;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.registry.TenantId;
import org.hemicycle.provisioning.secrets.OneTimeCodes;
import org.hemicycle.provisioning.secrets.TenantVault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The authenticator applications of participants, one each. A new one counts when its first code has been typed; until then the
 * former one does. Secrets are sealed under the organisation's key.
 */
@Component
@Transactional
public class Authenticators {
    private final JdbcClient sql;
    private final TenantVault vault;
    private final Clock clock;

    Authenticators(JdbcClient sql, TenantVault vault, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    /** Whether this person has an authenticator application that counts. */
    @Transactional(readOnly = true)
    public boolean isOn(ParticipantId id) {
        return since(id).isPresent();
    }

    /** When the person's authenticator application was confirmed. */
    @Transactional(readOnly = true)
    public Optional<Instant> since(ParticipantId id) {
        return sql.sql("select confirmed_at from authenticator where participant_id = ? and secret is not null")
                .param(id.value())
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** Makes a secret for the person to put into an application. */
    public void offer(ParticipantId id) {
        sql.sql("insert into authenticator (participant_id, offered) values (:id, :offered) "
                        + "on conflict (participant_id) do update set offered = excluded.offered")
                .param("id", id.value())
                .param("offered", vault.seal(sql, tenant(), name(id), OneTimeCodes.newSecret()))
                .update();
    }

    /** The secret that waits for its first code. */
    public Optional<byte[]> offered(ParticipantId id) {
        return sql.sql("select offered from authenticator where participant_id = ? and offered is not null")
                .param(id.value())
                .query(byte[].class)
                .optional()
                .map(kept -> vault.open(sql, tenant(), name(id), kept));
    }

    /** Takes the first code of a new application, which counts from now on; says whether it was right. */
    public boolean confirm(ParticipantId id, String typed) {
        var now = clock.instant();
        var step = offered(id).map(secret -> OneTimeCodes.step(secret, typed, now, 0));
        return step.isPresent()
                && step.get().isPresent()
                && sql.sql("update authenticator set secret = offered, offered = null, confirmed_at = ?, last_step = ? "
                                        + "where participant_id = ? and offered is not null")
                                .params(Timestamp.from(now), step.get().getAsLong(), id.value())
                                .update()
                        == 1;
    }

    /** Takes a code, once; says whether it was right. */
    boolean take(ParticipantId id, String typed) {
        var known = sql.sql(
                        "select secret, last_step from authenticator where participant_id = ? and secret is not null")
                .param(id.value())
                .query(Row.class)
                .optional();
        if (known.isEmpty()) {
            return false;
        }
        var secret = vault.open(sql, tenant(), name(id), known.get().secret());
        var step = OneTimeCodes.step(secret, typed, clock.instant(), known.get().lastStep());
        return step.isPresent()
                && sql.sql("update authenticator set last_step = ? where participant_id = ? and last_step < ?")
                                .params(step.getAsLong(), id.value(), step.getAsLong())
                                .update()
                        == 1;
    }

    void remove(ParticipantId id) {
        sql.sql("delete from authenticator where participant_id = ?")
                .param(id.value())
                .update();
    }

    private static TenantId tenant() {
        return CurrentTenant.get().id();
    }

    private static String name(ParticipantId id) {
        return "authenticator:" + id.value();
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Row(byte[] secret, long lastStep) {}
}
