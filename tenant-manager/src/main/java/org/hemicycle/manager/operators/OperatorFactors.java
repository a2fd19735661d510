package org.hemicycle.manager.operators;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hemicycle.provisioning.secrets.OneTimeCodes;
import org.hemicycle.provisioning.secrets.SealingKey;
import org.hemicycle.provisioning.secrets.SpareCodes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The authenticator applications of operators, one each, and their recovery codes. Secrets are sealed under the master key; each
 * code is taken once.
 */
@Repository
@Transactional
class OperatorFactors {
    private final JdbcClient sql;
    private final SealingKey master;
    private final Clock clock;

    OperatorFactors(JdbcClient sql, SealingKey master, Clock clock) {
        this.sql = sql;
        this.master = master;
        this.clock = clock;
    }

    boolean isOn(Operator operator) {
        return sql.sql(
                        "select exists (select from operator_authenticator where operator_id = ? and secret is not null)")
                .param(operator.id())
                .query(Boolean.class)
                .single();
    }

    int recoveryCodes(Operator operator) {
        return sql.sql("select count(*) from operator_recovery_code where operator_id = ? and used_at is null")
                .param(operator.id())
                .query(Integer.class)
                .single();
    }

    /** Makes a secret for an application; the former one counts until a code of the new one is typed. */
    void offer(Operator operator) {
        sql.sql("insert into operator_authenticator (operator_id, offered) values (?, ?) "
                        + "on conflict (operator_id) do update set offered = excluded.offered")
                .params(operator.id(), master.seal(name(operator), OneTimeCodes.newSecret()))
                .update();
    }

    Optional<byte[]> offered(Operator operator) {
        return sql.sql("select offered from operator_authenticator where operator_id = ? and offered is not null")
                .param(operator.id())
                .query(byte[].class)
                .optional()
                .map(kept -> master.open(name(operator), kept));
    }

    /** Takes the first code of a new application. */
    boolean confirm(Operator operator, String typed) {
        var now = clock.instant();
        var step = offered(operator).map(secret -> OneTimeCodes.step(secret, typed, now, 0));
        return step.isPresent()
                && step.get().isPresent()
                && sql.sql("update operator_authenticator set secret = offered, offered = null, confirmed_at = ?, "
                                        + "last_step = ? where operator_id = ? and offered is not null")
                                .params(Timestamp.from(now), step.get().getAsLong(), operator.id())
                                .update()
                        == 1;
    }

    /** Takes a code of the application, or a recovery code. */
    boolean take(Operator operator, String typed) {
        return takeCode(operator, typed) || takeRecoveryCode(operator, typed);
    }

    /** Ten new recovery codes, known at this moment only. */
    List<String> renewRecoveryCodes(Operator operator) {
        sql.sql("delete from operator_recovery_code where operator_id = ?")
                .param(operator.id())
                .update();
        var codes = SpareCodes.make();
        codes.forEach(code -> sql.sql("insert into operator_recovery_code (operator_id, digest) values (?, ?)")
                .params(operator.id(), SpareCodes.digest(name(operator), code))
                .update());
        return codes;
    }

    private boolean takeCode(Operator operator, String typed) {
        var known = sql.sql("select secret, last_step from operator_authenticator "
                        + "where operator_id = ? and secret is not null")
                .param(operator.id())
                .query(Row.class)
                .optional();
        if (known.isEmpty()) {
            return false;
        }
        var secret = master.open(name(operator), known.get().secret());
        var step = OneTimeCodes.step(secret, typed, clock.instant(), known.get().lastStep());
        return step.isPresent()
                && sql.sql("update operator_authenticator set last_step = ? where operator_id = ? and last_step < ?")
                                .params(step.getAsLong(), operator.id(), step.getAsLong())
                                .update()
                        == 1;
    }

    private boolean takeRecoveryCode(Operator operator, String typed) {
        return sql.sql("update operator_recovery_code set used_at = ? "
                                + "where operator_id = ? and digest = ? and used_at is null")
                        .params(
                                Timestamp.from(clock.instant()),
                                operator.id(),
                                SpareCodes.digest(name(operator), typed))
                        .update()
                == 1;
    }

    private static String name(Operator operator) {
        return "operator:" + operator.id();
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Row(byte[] secret, long lastStep) {}
}
