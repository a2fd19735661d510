package org.hemicycle.participation.identity.factors;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.provisioning.secrets.SpareCodes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Codes on paper for whoever has lost a telephone: ten, each good once, kept as digests. */
@Component
@Transactional
public class RecoveryCodes {
    private final JdbcClient sql;
    private final Clock clock;

    RecoveryCodes(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** How many this person has that were not used. */
    @Transactional(readOnly = true)
    public int left(ParticipantId id) {
        return sql.sql("select count(*) from recovery_code where participant_id = ? and used_at is null")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    /** Ten new ones, known at this moment only; the former ones are worth nothing from then on. */
    public List<String> renew(ParticipantId id) {
        forget(id);
        var codes = SpareCodes.make();
        codes.forEach(code -> sql.sql("insert into recovery_code (participant_id, digest) values (?, ?)")
                .params(id.value(), SpareCodes.digest(owner(id), code))
                .update());
        return codes;
    }

    /** Takes a code, once; says whether it was right. */
    boolean take(ParticipantId id, String typed) {
        return sql.sql(
                                "update recovery_code set used_at = ? where participant_id = ? and digest = ? and used_at is null")
                        .params(Timestamp.from(clock.instant()), id.value(), SpareCodes.digest(owner(id), typed))
                        .update()
                == 1;
    }

    void forget(ParticipantId id) {
        sql.sql("delete from recovery_code where participant_id = ?")
                .param(id.value())
                .update();
    }

    private static String owner(ParticipantId id) {
        return id.toString();
    }
}
