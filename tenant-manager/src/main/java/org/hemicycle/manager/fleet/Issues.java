package org.hemicycle.manager.fleet;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hemicycle.manager.audit.Actor;
import org.hemicycle.manager.audit.AuditTrail;
import org.hemicycle.provisioning.registry.Page;
import org.hemicycle.provisioning.registry.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All that is wrong, and was: opened and closed by what the looks at the fleet find, known or put off by operators. */
@Repository
@Transactional
public class Issues {
    private static final Duration KEPT = Duration.ofDays(90);

    private final JdbcClient sql;
    private final AuditTrail audit;
    private final Clock clock;

    Issues(JdbcClient sql, AuditTrail audit, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of an operator's word about an issue. */
    public sealed interface Outcome {
        record Written(Issue issue) implements Outcome {}

        /** Somebody was faster, or it is over. */
        record Stale(Issue now) implements Outcome {}

        record Unknown() implements Outcome {}
    }

    /** One page, the worst and oldest first; of those that are over, the latest first. */
    @Transactional(readOnly = true)
    public Page<Issue> list(IssueQuery query) {
        var statement = new IssueStatement(query, clock.instant());
        List<Issue> found = sql.sql(statement.text())
                .params(statement.parameters())
                .query(new IssueRows())
                .list();
        return new Page<>(
                found.stream().limit(query.limit()).toList(),
                found.size() <= query.limit()
                        ? Optional.empty()
                        : Optional.of(IssueStatement.cursor(query.show(), found.get(query.limit() - 1))));
    }

    @Transactional(readOnly = true)
    public Optional<Issue> find(UUID id) {
        return sql.sql(IssueRows.SELECT + " where i.id = ?")
                .param(id)
                .query(new IssueRows())
                .optional();
    }

    /** How many want attention, up to a number; those of this severity or worse. */
    @Transactional(readOnly = true)
    public int waiting(Severity atLeast, int atMost) {
        return sql.sql("""
                select count(*) from (
                  select from issue i where i.closed_at is null and i.weight >= ?
                     and (i.acknowledged_at is null or i.snoozed_until <= ?) limit ?) waiting
                """)
                .params(atLeast.ordinal() + 1, Timestamp.from(clock.instant()), atMost)
                .query(Integer.class)
                .single();
    }

    /** How organisations are: the worst that is open of each, and how many; those without any are left out. */
    @Transactional(readOnly = true)
    public Map<String, Health> of(Collection<String> organisations) {
        var found = new HashMap<String, Health>();
        sql.sql("""
                select tenant_id, max(weight) as weight, count(*) as number from issue
                 where closed_at is null and tenant_id = any (?) group by tenant_id
                """).param(organisations.toArray(String[]::new)).query(row -> {
            var worst = Severity.values()[row.getInt("weight") - 1];
            found.put(row.getString("tenant_id"), new Health(worst, row.getInt("number")));
        });
        return found;
    }

    /** @param worst of the issues that are open */
    public record Health(Severity worst, int number) {}

    /** Somebody knows of it; until a moment, where it is to come back by then. */
    public Outcome handle(UUID id, long seen, String note, @Nullable Instant snoozedUntil, Actor actor) {
        int rows = sql.sql("""
                update issue set acknowledged_by = ?, acknowledged_at = ?, note = ?, snoozed_until = ?::timestamptz, version = version + 1
                 where id = ? and version = ? and closed_at is null
                """)
                .param(actor.name())
                .param(Timestamp.from(clock.instant()))
                .param(note)
                .param(snoozedUntil == null ? null : Timestamp.from(snoozedUntil))
                .param(id)
                .param(seen)
                .update();
        return after(rows, id, snoozedUntil == null ? "issue.acknowledged" : "issue.snoozed", actor);
    }

    /** What was said about it is taken back: it wants attention again. */
    public Outcome reopen(UUID id, long seen, Actor actor) {
        int rows = sql.sql("""
                update issue set acknowledged_by = null, acknowledged_at = null, note = null, snoozed_until = null, version = version + 1
                 where id = ? and version = ? and closed_at is null
                """).params(id, seen).update();
        return after(rows, id, "issue.reopened", actor);
    }

    private Outcome after(int rows, UUID id, String action, Actor actor) {
        var issue = find(id);
        if (issue.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (rows == 0) {
            return new Outcome.Stale(issue.get());
        }
        record(issue.get(), action, actor);
        return new Outcome.Written(issue.get());
    }

    private void record(Issue issue, String action, Actor actor) {
        var handling = issue.handling();
        var detail = Map.of(
                "issue", issue.kind().key(),
                "name", issue.subject(),
                "note", handling == null ? "" : handling.note());
        var organisation = issue.organisation();
        if (organisation == null) {
            audit.record(actor, action, detail);
        } else {
            audit.record(actor, action, new TenantId(organisation.id()), detail);
        }
    }

    /**
     * Opens what a source has found and nobody knew, changes what is worse or better than before, closes what it finds no more. An
     * issue that got worse wants attention again. The second time it changes nothing.
     */
    void reconcile(String source, List<Finding> found) {
        var now = Timestamp.from(clock.instant());
        var kinds = found.stream().map(one -> one.kind().key()).toArray(String[]::new);
        var subjects = found.stream().map(Finding::subject).toArray(String[]::new);
        sql.sql("""
                insert into issue as i (kind, subject, source, tenant_id, severity, since, detail, opened_at)
                select f.kind, f.subject, ?, t.id, f.severity, least(f.since, ?), jsonb_build_object('text', f.detail), ?
                  from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[])
                       f (kind, subject, tenant_id, severity, since, detail)
                  left join tenant t on t.id = f.tenant_id
                 where f.tenant_id is null or t.id is not null
                on conflict (kind, subject) where closed_at is null do update
                   set severity = excluded.severity, detail = excluded.detail, source = excluded.source, version = i.version + 1,
                       acknowledged_by = case when excluded.weight > i.weight then null else i.acknowledged_by end,
                       acknowledged_at = case when excluded.weight > i.weight then null else i.acknowledged_at end,
                       snoozed_until = case when excluded.weight > i.weight then null else i.snoozed_until end,
                       told_at = case when excluded.weight > i.weight then null else i.told_at end
                 where i.severity <> excluded.severity or i.detail <> excluded.detail
                """)
                .param(source)
                .param(now)
                .param(now)
                .param(kinds)
                .param(subjects)
                .param(found.stream().map(Finding::tenant).toArray(String[]::new))
                .param(found.stream().map(one -> one.severity().key()).toArray(String[]::new))
                .param(found.stream().map(one -> one.since().toString()).toArray(String[]::new))
                .param(found.stream().map(Finding::detail).toArray(String[]::new))
                .update();
        sql.sql("""
                update issue i set closed_at = ?, version = version + 1
                 where i.source = ? and i.closed_at is null
                   and not exists (select from unnest(?::text[], ?::text[]) f (kind, subject)
                                    where f.kind = i.kind and f.subject = i.subject)
                """).param(now).param(source).param(kinds).param(subjects).update();
    }

    /** Those of which no letter has told yet, bad enough for one, and not put off; from then on they are told. */
    List<Issue> takeUntold(Severity atLeast, int atMost) {
        var now = Timestamp.from(clock.instant());
        var ids = sql.sql("""
                update issue set told_at = :now
                 where id in (select id from issue
                               where closed_at is null and told_at is null and weight >= :weight and acknowledged_at is null
                               order by weight desc, since, id limit :limit for update skip locked)
                returning id
                """)
                .param("now", now)
                .param("weight", atLeast.ordinal() + 1)
                .param("limit", atMost)
                .query(UUID.class)
                .list();
        return sql.sql(IssueRows.SELECT + " where i.id = any (?) order by i.weight desc, i.since, i.id")
                .param(ids.toArray(UUID[]::new))
                .query(new IssueRows())
                .list();
    }

    /** Forgets what has been over for long. */
    void forget() {
        sql.sql("delete from issue where closed_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}
