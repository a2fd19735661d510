package org.hemicycle.participation.spaces.phases;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.tenancy.Job;
import org.hemicycle.participation.tenancy.Jobs;
import org.hemicycle.participation.tenancy.Sweep;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets phases begin and end by their dates. A date acts once, when it passes: what is switched by hand in between holds until the next
 * one. A job waits for each date, and an hourly look finds those that it missed.
 */
@Component
public class SwitchingPhases implements Job, Sweep {
    private static final String NAME = "spaces.phase-switch";
    private final JdbcClient sql;
    private final Jobs jobs;
    private final Clock clock;
    private final AuditLog log;

    SwitchingPhases(JdbcClient sql, Jobs jobs, Clock clock, AuditLog log) {
        this.sql = sql;
        this.jobs = jobs;
        this.clock = clock;
        this.log = log;
    }

    /** Sees to it that something happens at this moment, if it is still to come. */
    public void at(long space, @Nullable Instant moment) {
        if (moment != null && moment.isAfter(clock.instant())) {
            jobs.enqueueAt(NAME, space + "-" + moment.getEpochSecond(), Map.of(), moment);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    @Transactional
    public void run(Map<String, String> details) {
        sweep();
    }

    @Override
    @Transactional
    public void sweep() {
        var now = Timestamp.from(clock.instant());
        due(now).forEach(space -> {
            follow(space, now);
            sql.sql("update space set phases_checked_at = ? where id = ?")
                    .params(now, space.id())
                    .update();
        });
    }

    /** Spaces of which a date has passed since somebody looked. */
    private List<Due> due(Timestamp now) {
        return sql.sql("""
                select s.id, s.slug from space s
                 where s.phases_by_date
                   and exists (select from phase p where p.space_id = s.id
                                 and (p.starts_at > s.phases_checked_at and p.starts_at <= :now
                                      or p.ends_at > s.phases_checked_at and p.ends_at <= :now))
                 order by s.id
                   for update skip locked
                """)
                .param("now", now)
                .query((row, _) -> new Due(row.getLong("id"), row.getString("slug")))
                .list();
    }

    /** Begins the phase whose time it is; ends the one whose time is over, if no other takes its place. */
    private void follow(Due space, Timestamp now) {
        var standing = sql.sql("""
                select a.id as active, a.ends_at <= :now as over,
                       (select p.id from phase p
                         where p.space_id = :space and (p.starts_at is not null or p.ends_at is not null)
                           and coalesce(p.starts_at <= :now, true) and coalesce(p.ends_at > :now, true)
                         order by p.starts_at desc nulls last, p.position desc limit 1) as due
                  from space s left join phase a on a.space_id = s.id and a.active where s.id = :space
                """)
                .param("space", space.id())
                .param("now", now)
                .query((row, _) -> new Standing(
                        row.getObject("active", Long.class), row.getBoolean("over"), row.getObject("due", Long.class)))
                .single();
        if (standing.due() != null && !Objects.equals(standing.due(), standing.active())) {
            activate(space.id(), standing.due());
            log.note("phase.begun", Map.of("space", space.id(), "slug", space.slug(), "phase", standing.due()));
        } else if (standing.due() == null && standing.active() != null && standing.over()) {
            activate(space.id(), null);
            log.note("phase.ended", Map.of("space", space.id(), "slug", space.slug(), "phase", standing.active()));
        }
    }

    private void activate(long space, @Nullable Long phase) {
        sql.sql("update phase set active = false where space_id = ? and active")
                .param(space)
                .update();
        sql.sql("update phase set active = true where space_id = :space and id = :phase")
                .param("space", space)
                .param("phase", phase, Types.BIGINT)
                .update();
    }

    private record Due(long id, String slug) {}

    private record Standing(
            @Nullable Long active, boolean over, @Nullable Long due) {}
}
