package org.hemicycle.provisioning.runs;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hemicycle.provisioning.registry.TenantId;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The runs of the platform: asked for, looked at, cancelled here; done by a {@link RunWorker}. */
public final class Runs {

    /** The channel of PostgreSQL on which each progress of a run is told, with its identifier. */
    public static final String PROGRESS = "runs";
    /** The channel on which workers are told that there is something to do. */
    static final String DUE = "runs_due";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;

    /** @param sql on the registry's database, with {@code platform} in the search path */
    public Runs(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Asks for the creation or the deletion of a registered organisation; joins the caller's transaction. When such a
     * run is open already, that one is meant.
     */
    public RunId request(RunKind kind, TenantId tenant, String requestedBy) {
        return insert(kind, tenant, ModuleChange.NONE, requestedBy)
                .orElseGet(() -> sql.sql("""
                        select id from run where tenant_id = ? and kind = ? order by created_at desc limit 1
                        """)
                        .params(tenant.value(), kind.key())
                        .query(UUID.class)
                        .optional()
                        .map(RunId::new)
                        .orElseThrow(
                                () -> new IllegalArgumentException("no organisation has the identifier " + tenant)));
    }

    /** Asks for modules to be switched on and off; the caller has checked that they are allowed. */
    public RunId requestModules(TenantId tenant, ModuleChange change, String requestedBy) {
        return insert(RunKind.MODULES, tenant, change, requestedBy)
                .orElseThrow(() -> new IllegalArgumentException("no organisation has the identifier " + tenant));
    }

    /** Asks for a change of controller; joins the caller's transaction. One that is open already is meant. */
    public RunId requestSuccession(TenantId tenant, SuccessionWish wish, String requestedBy) {
        return insert(RunKind.SUCCESSION, tenant, wish, requestedBy)
                .orElseThrow(() -> new IllegalStateException("a change of controller is under way already: " + tenant));
    }

    /** Asks for a registered organisation to be built as a copy of another of its cell; joins the caller's transaction. */
    public RunId requestClone(TenantId copy, CloneWish wish, String requestedBy) {
        return insert(RunKind.CLONE, copy, wish, requestedBy)
                .orElseThrow(() -> new IllegalArgumentException("no organisation has the identifier " + copy));
    }

    /** Asks for a version of a template to be tried in an organisation that was registered for that alone; joins the caller's transaction. */
    public RunId requestRehearsal(TenantId stage, String requestedBy) {
        return insert(RunKind.REHEARSAL, stage, ModuleChange.NONE, requestedBy)
                .orElseThrow(() -> new IllegalArgumentException("no organisation has the identifier " + stage));
    }

    /** The run with its steps. */
    public Optional<Run> find(RunId id) {
        return read("where r.id = ?", id.value()).stream().findFirst();
    }

    /** All runs of an organisation, the newest first. */
    public List<Run> of(TenantId tenant) {
        return read("where r.tenant_id = ?", tenant.value());
    }

    /** The runs that are not over, the newest first. */
    public List<Run> open(int limit) {
        return read(
                "where r.id in (select id from run where state in ('pending', 'running', 'waiting', 'cancelling')"
                        + " order by created_at desc, id desc limit ?)",
                limit);
    }

    /** Takes back a creation that is not finished, or that failed: all it has built goes, the newest first. */
    public Cancellation cancel(RunId id) {
        int cancelled = sql.sql("""
                with cancelled as (
                  update run set state = 'cancelling', next_attempt_at = now(), finished_at = null
                   where id = ? and kind in ('creation', 'clone', 'rehearsal') and state in ('pending', 'running', 'waiting', 'failed')
                  returning id)
                select count(*) from (select pg_notify('runs_due', ''), pg_notify('runs', id::text) from cancelled) told
                """).param(id.value()).query(Integer.class).single();
        if (cancelled == 1) {
            return Cancellation.ACCEPTED;
        }
        return find(id).map(run -> run.state() == RunState.CANCELLING ? Cancellation.ACCEPTED : Cancellation.TOO_LATE)
                .orElse(Cancellation.UNKNOWN);
    }

    /** Lets a failed run go on from the step that failed, a deletion from its first removal; says whether there was one. */
    public boolean retry(RunId id) {
        return sql.sql("""
                with again as (
                  update run set state = 'pending', next_attempt_at = now(), finished_at = null
                   where id = ? and state = 'failed' returning id, kind),
                steps as (
                  update run_step s set state = 'pending', error = null from again
                   where s.run_id = again.id
                     and (s.state = 'failed'
                          or again.kind = 'deletion' and s.state = 'done' and s.name not in ('close', 'inventory')))
                select count(*) from (select pg_notify('runs_due', ''), pg_notify('runs', id::text) from again) told
                """).param(id.value()).query(Integer.class).single() == 1;
    }

    private Optional<RunId> insert(RunKind kind, TenantId tenant, Object input, String requestedBy) {
        return sql.sql("""
                with run_asked as (
                  insert into run (tenant_id, slug, kind, state, input, requested_by)
                  select id, slug, ?, 'pending', ?::jsonb, ? from tenant where id = ?
                  on conflict do nothing
                  returning id),
                steps as (
                  insert into run_step (run_id, position, name, state)
                  select run_asked.id, step.position, step.name, 'pending'
                    from run_asked, unnest(?::text[]) with ordinality as step (name, position))
                select id from (select id, pg_notify('runs_due', '') from run_asked) told
                """)
                .param(kind.key())
                .param(JSON.writeValueAsString(input))
                .param(requestedBy)
                .param(tenant.value())
                .param(Plan.of(kind).toArray(String[]::new))
                .query(UUID.class)
                .optional()
                .map(RunId::new);
    }

    /** One statement, so that a run and its steps are of the same moment. */
    private List<Run> read(String condition, Object parameter) {
        return sql.sql("""
                select r.id, r.tenant_id, r.slug, r.kind, r.state, r.requested_by, r.created_at, r.finished_at, r.findings,
                       s.name as step_name, s.state as step_state, s.attempts as step_attempts, s.error as step_error,
                       s.started_at as step_started_at, s.finished_at as step_finished_at
                  from run r join run_step s on s.run_id = r.id
                """ + condition + " order by r.created_at desc, r.id desc, s.position")
                .param(parameter)
                .query((ResultSetExtractor<List<Run>>) Rows::runs);
    }
}
