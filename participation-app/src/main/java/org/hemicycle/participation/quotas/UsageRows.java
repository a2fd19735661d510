package org.hemicycle.participation.quotas;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Locale;
import java.util.OptionalLong;
import org.hemicycle.provisioning.plans.Limit;
import org.hemicycle.provisioning.plans.Quota;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of the bound organisation in its cell's table of usage; the walls let it see no other's. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class UsageRows {
    private static final int DAYS_KEPT = 400;

    private final JdbcClient sql;

    UsageRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Adds to what was counted; gives back the whole. */
    public long add(Quota quota, LocalDate period, long amount) {
        return sql.sql("""
                insert into jobs.usage as u (quota, period, used) values (:quota, :period, :amount)
                on conflict (tenant_role, quota, period) do update
                   set used = greatest(0, u.used + excluded.used), measured_at = now()
                returning used
                """)
                .param("quota", quota.key())
                .param("period", Date.valueOf(period))
                .param("amount", amount)
                .query(Long.class)
                .single();
    }

    /** Writes what was measured, in place of what was counted since. */
    public void set(Quota quota, LocalDate period, long used) {
        sql.sql("""
                insert into jobs.usage (quota, period, used) values (:quota, :period, :used)
                on conflict (tenant_role, quota, period) do update set used = excluded.used, measured_at = now()
                """)
                .param("quota", quota.key())
                .param("period", Date.valueOf(period))
                .param("used", used)
                .update();
    }

    public OptionalLong used(Quota quota, LocalDate period) {
        return sql.sql("select used from jobs.usage where quota = :quota and period = :period")
                .param("quota", quota.key())
                .param("period", Date.valueOf(period))
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /** Remembers that administrators are told of this standing; false when they were, or were told of a worse one. */
    public boolean notice(Quota quota, LocalDate period, Limit.Standing standing) {
        return sql.sql("""
                update jobs.usage set noticed = :standing
                 where quota = :quota and period = :period
                   and (noticed is null or (noticed = 'near' and :standing = 'full'))
                """)
                        .param("quota", quota.key())
                        .param("period", Date.valueOf(period))
                        .param("standing", standing.name().toLowerCase(Locale.ROOT))
                        .update()
                == 1;
    }

    /** There is room again: the next time is worth a notice. */
    public void forgetNotice(Quota quota, LocalDate period) {
        sql.sql(
                        "update jobs.usage set noticed = null where quota = :quota and period = :period and noticed is not null")
                .param("quota", quota.key())
                .param("period", Date.valueOf(period))
                .update();
    }

    /** Removes the periods that nobody asks for any more. */
    public void forgetOld(LocalDate today) {
        sql.sql("delete from jobs.usage where period > :epoch and period < :day")
                .param("epoch", Date.valueOf(LocalDate.EPOCH))
                .param("day", Date.valueOf(today.minusDays(DAYS_KEPT)))
                .update();
    }
}
