package org.hemicycle.participation.spaces.publication;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.ElectionSilence;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.Job;
import org.hemicycle.participation.tenancy.Jobs;
import org.hemicycle.participation.tenancy.Sweep;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes and hides spaces at the moments that were set. During a silence before an election nothing appears: it waits for the end.
 * What is to disappear disappears.
 */
@Component
public class PublishingByTime implements Job, Sweep {
    private static final String NAME = "spaces.publication";
    private final JdbcClient sql;
    private final Jobs jobs;
    private final Clock clock;
    private final ElectionSilence silence;
    private final AuditLog log;

    PublishingByTime(JdbcClient sql, Jobs jobs, Clock clock, ElectionSilence silence, AuditLog log) {
        this.sql = sql;
        this.jobs = jobs;
        this.clock = clock;
        this.silence = silence;
        this.log = log;
    }

    /** Sets when the space appears and disappears; null for never by itself. */
    @Transactional
    public void schedule(SignedIn actor, long space, @Nullable Instant appears, @Nullable Instant disappears) {
        sql.sql("update space set publish_at = :appears, unpublish_at = :disappears where id = :space")
                .param("appears", timestamp(appears), Types.TIMESTAMP)
                .param("disappears", timestamp(disappears), Types.TIMESTAMP)
                .param("space", space)
                .update();
        at(space, appears);
        at(space, disappears);
        var detail = new HashMap<String, Object>(Map.of("space", space));
        if (appears != null) {
            detail.put("appears", appears.toString());
        }
        if (disappears != null) {
            detail.put("disappears", disappears.toString());
        }
        log.write(actor, "space.scheduled", detail);
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
        done("space.hidden", """
                update space set published_at = null, members_since = null, unpublish_at = null, publish_at = null
                 where unpublish_at <= ? returning id, slug
                """, now);
        var still = silence.now();
        if (still.isPresent()) {
            waiting(now)
                    .forEach(space -> at(
                            space,
                            still.get().ends(CurrentTenant.get().timeZone()).toInstant()));
            return;
        }
        done("space.published", """
                update space set published_at = case when access <> 'private' then coalesce(published_at, publish_at) end,
                       members_since = case when access = 'private' then coalesce(members_since, publish_at) end, publish_at = null
                 where publish_at <= ? returning id, slug
                """, now);
    }

    private void at(long space, @Nullable Instant moment) {
        if (moment != null) {
            jobs.enqueueAt(NAME, space + "-" + moment.getEpochSecond(), Map.of(), moment);
        }
    }

    private List<Long> waiting(Timestamp now) {
        return sql.sql("select id from space where publish_at <= ?")
                .param(now)
                .query((row, _) -> row.getLong("id"))
                .list();
    }

    private void done(String deed, String statement, Timestamp now) {
        sql.sql(statement)
                .param(now)
                .query((row, _) -> Map.of("space", row.getLong("id"), "slug", row.getString("slug")))
                .list()
                .forEach(space -> log.note(deed, space));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }
}
