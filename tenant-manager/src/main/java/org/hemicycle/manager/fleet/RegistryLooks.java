package org.hemicycle.manager.fleet;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the registry alone tells of what is wrong, one statement for each corner of it. */
@Component
class RegistryLooks {
    /** An own name that has not been proved for three days; one that no longer leads here; one that is served no more. */
    private static final String DOMAINS = """
            select case when c.state = 'claimed' then 'domain-unproved' else 'domain-failing' end as kind,
                   c.tenant_id || ' ' || c.name as subject, c.tenant_id,
                   case c.state when 'claimed' then 'notice' when 'failing' then 'warning' else 'critical' end as severity,
                   c.since, c.name as detail
              from host_claim c join tenant t on t.id = c.tenant_id
             where t.state in ('active', 'trial', 'past-due', 'suspended', 'archived')
               and (c.state in ('failing', 'stopped') or (c.state = 'claimed' and c.since < :now::timestamptz - interval '3 days'))
            """;

    private static final String CERTIFICATES = """
            select 'certificate' as kind, c.tenant_id || ' ' || c.name as subject, c.tenant_id,
                   case when c.findings #>> '{certificate,state}' = 'EXPIRING' then 'warning' else 'critical' end as severity,
                   coalesce(c.checked_at, c.since) as since, c.name as detail
              from host_claim c join tenant t on t.id = c.tenant_id
             where t.state in ('active', 'trial', 'past-due', 'archived') and c.state in ('verified', 'failing')
               and c.findings #>> '{certificate,state}' in ('EXPIRING', 'EXPIRED', 'OTHER_NAME', 'UNTRUSTED')
            """;

    private static final String SENDERS = """
            select 'sender-domain' as kind, s.tenant_id as subject, s.tenant_id, 'warning' as severity, s.checked_at as since,
                   s.domain as detail
              from sender_domain s join tenant t on t.id = s.tenant_id
             where s.right_since is null and s.checked_at is not null and s.named_at < :now::timestamptz - interval '1 day'
               and t.state in ('active', 'trial', 'past-due')
            """;

    /** The last run of its kind has failed; or one is on its way for longer than any should be. */
    private static final String RUNS = """
            select case r.state when 'failed' then 'run-failed' else 'run-stuck' end as kind, r.id::text as subject,
                   (select t.id from tenant t where t.id = r.tenant_id) as tenant_id,
                   case r.state when 'failed' then 'critical' else 'warning' end as severity,
                   coalesce(r.finished_at, r.created_at) as since, r.kind as detail
              from run r
             where (r.state = 'failed' and r.finished_at > :now::timestamptz - interval '30 days'
                    and not exists (select from run later
                                     where later.tenant_id = r.tenant_id and later.created_at > r.created_at
                                       and (later.kind = r.kind or later.kind = 'deletion')))
                or (r.state in ('pending', 'running', 'waiting', 'cancelling')
                    and r.created_at < :now::timestamptz - interval '10 minutes')
            """;

    private static final String TRIALS = """
            select 'trial-ending' as kind, t.id as subject, t.id as tenant_id,
                   case when t.trial_until < :now::timestamptz + interval '2 days' then 'warning' else 'notice' end as severity,
                   t.state_since as since, to_char(t.trial_until at time zone t.time_zone, 'YYYY-MM-DD') as detail
              from tenant t
             where t.state = 'trial' and t.trial_until < :now::timestamptz + interval '7 days'
            """;

    private static final String LATE_PAYMENTS = """
            select 'past-due' as kind, t.id as subject, t.id as tenant_id,
                   case when t.state_since < :now::timestamptz - interval '30 days' then 'critical' else 'warning' end as severity,
                   t.state_since as since, '' as detail
              from tenant t where t.state = 'past-due'
            """;

    /** The last weeks in which notice of a contract can be given, and a contract that is over. */
    private static final String CONTRACTS = """
            select 'contract-ending' as kind, r.tenant_id as subject, r.tenant_id,
                   case when r.contract_until::date < :now::date then 'warning' else 'notice' end as severity,
                   r.changed_at as since, r.contract_until as detail
              from client_record r join tenant t on t.id = r.tenant_id
             where r.contract_until is not null and t.state in ('active', 'trial', 'past-due', 'suspended', 'archived')
               and r.contract_until::date - coalesce((r.details ->> 'noticeDays')::integer, 0) < :now::date + 30
            """;

    /** Participants are asked for their consent for so many days after a change of controller; the last week of it. */
    private static final String CONSENTS = """
            select 'consent-ending' as kind, r.tenant_id as subject, r.tenant_id, 'notice' as severity, r.finished_at as since,
                   to_char(r.finished_at + (r.input ->> 'answerDays')::integer * interval '1 day', 'YYYY-MM-DD') as detail
              from run r join tenant t on t.id = r.tenant_id
             where r.kind = 'succession' and r.state = 'succeeded' and t.state in ('active', 'trial', 'past-due')
               and r.input ->> 'answerDays' ~ '^[0-9]+$'
               and r.finished_at + (r.input ->> 'answerDays')::integer * interval '1 day' > :now::timestamptz
               and r.finished_at + ((r.input ->> 'answerDays')::integer - 7) * interval '1 day' < :now::timestamptz
               and not exists (select from run later where later.tenant_id = r.tenant_id and later.kind = 'succession'
                                  and later.created_at > r.created_at)
            """;

    private static final String OVERRIDES = """
            select 'override-ending' as kind, o.id::text as subject, o.tenant_id, 'notice' as severity, o.granted_at as since,
                   to_char(o.until at time zone t.time_zone, 'YYYY-MM-DD') as detail
              from plan_override o join tenant t on t.id = o.tenant_id
             where o.ended_at is null and o.until between :now::timestamptz and :now::timestamptz + interval '7 days'
               and t.state in ('active', 'trial', 'past-due')
            """;

    /** Near a limit, or at it; the limit of an override counts before that of the plan. */
    private static final String QUOTAS = """
            select 'quota' as kind, u.tenant_id || ' ' || q.quota as subject, u.tenant_id,
                   case when q.used >= l.hard then 'warning' else 'notice' end as severity, u.measured_at as since, q.quota as detail
              from tenant_usage u
              join tenant t on t.id = u.tenant_id and t.state in ('active', 'trial', 'past-due')
              join plan p on p.key = t.plan
             cross join lateral (values ('storage', u.storage), ('mails', u.mails), ('administrators', u.administrators),
                                        ('participants', u.participants), ('api-calls', u.api_calls)) q (quota, used)
              left join plan_override o on o.tenant_id = t.id and o.quota = q.quota and o.ended_at is null and o.until > :now::timestamptz
             cross join lateral (select case when o.id is null then (p.quotas #>> array[q.quota, 'soft'])::bigint else o.soft end as soft,
                                        case when o.id is null then (p.quotas #>> array[q.quota, 'hard'])::bigint else o.hard end as hard) l
             where q.used > 0 and (q.used >= l.hard or q.used >= l.soft)
            """;

    private static final String CELLS = """
            select 'cell-full' as kind, c.name as subject, null::text as tenant_id,
                   case when count(t.id) >= c.capacity then 'warning' else 'notice' end as severity,
                   coalesce(max(t.created_at), c.created_at) as since, count(t.id) || ' / ' || c.capacity as detail
              from cell c join tenant t on t.cell = c.name and t.state <> 'deleted'
             where c.open group by c.name having count(t.id) >= c.capacity * 0.9
            """;

    private static final String AUDIT = """
            select 'audit-unsealed' as kind, 'trail' as subject, null::text as tenant_id, 'critical' as severity, min(e.at) as since,
                   count(*)::text as detail
              from audit_unsealed u join audit_entry e on e.id = u.entry_id
            having min(e.at) < :now::timestamptz - interval '10 minutes'
            union all
            select 'audit-held', id::text, null, 'notice', placed_at, reason from audit_hold where lifted_at is null
            """;

    private static final String SUPPORT = """
            select 'support-waiting' as kind, s.id::text as subject, s.tenant_id, 'notice' as severity, s.asked_at as since,
                   s.operator as detail
              from support_request s join tenant t on t.id = s.tenant_id
             where s.state = 'asked' and s.asked_at < :now::timestamptz - interval '1 day'
            """;

    private static final String WEBHOOKS = """
            select 'webhook-disabled' as kind, w.id::text as subject, null::text as tenant_id, 'warning' as severity,
                   w.disabled_at as since, w.url as detail
              from webhook_endpoint w where w.state = 'disabled' and w.disabled_reason <> 'operator'
            """;

    private final JdbcClient sql;
    private final Clock clock;

    RegistryLooks(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    List<Source> all() {
        return Stream.of(
                        of("domains", DOMAINS),
                        of("certificates", CERTIFICATES),
                        of("senders", SENDERS),
                        of("runs", RUNS),
                        of("trials", TRIALS),
                        of("payments", LATE_PAYMENTS),
                        of("contracts", CONTRACTS),
                        of("consents", CONSENTS),
                        of("overrides", OVERRIDES),
                        of("quotas", QUOTAS),
                        of("cells", CELLS),
                        of("audit", AUDIT),
                        of("support", SUPPORT),
                        of("webhooks", WEBHOOKS))
                .toList();
    }

    private Source of(String name, String statement) {
        return new RegistrySource(name, statement, sql, clock);
    }
}
