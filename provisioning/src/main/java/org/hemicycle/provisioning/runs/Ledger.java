package org.hemicycle.provisioning.runs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hemicycle.provisioning.registry.TenantId;
import org.hemicycle.provisioning.runs.Claim.StepRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What workers write down: who has which run, and how far it is. Whoever has lost the lease can write nothing. */
final class Ledger {

    private final JdbcClient sql;

    Ledger(JdbcClient sql) {
        this.sql = sql;
    }

    /** Takes up a run that is due and nobody's, if there is one; the runs of one organisation come one after another. */
    Optional<Claim> claim(Duration lease) {
        return sql.sql("""
                with mine as (
                  update run set state = case state when 'cancelling' then 'cancelling' else 'running' end,
                                 lease = gen_random_uuid(), lease_until = clock_timestamp() + ? * interval '1 ms'
                   where id = (
                     select r.id from run r
                      where r.state in ('pending', 'running', 'waiting', 'cancelling')
                        and r.next_attempt_at <= now() and (r.lease_until is null or r.lease_until < now())
                        and not exists (
                          select 1 from run earlier
                           where earlier.tenant_id = r.tenant_id
                             and earlier.state in ('pending', 'running', 'waiting', 'cancelling')
                             and (earlier.created_at, earlier.id) < (r.created_at, r.id))
                      order by r.next_attempt_at limit 1 for update skip locked)
                  returning id, lease, tenant_id, kind, state, input)
                select mine.*, s.position, s.name, s.state as step_state, s.attempts
                  from mine join run_step s on s.run_id = mine.id order by s.position
                """).param(lease.toMillis()).query((ResultSetExtractor<Optional<Claim>>) Ledger::read);
    }

    /** Writes that one step is done and the next begun; says whether the run is still wanted. */
    boolean advance(Claim claim, int done, int begun, Duration lease) {
        return move(claim, done, "done", begun, lease);
    }

    /** Writes that one step is undone and the next is about to be. */
    void retreat(Claim claim, int undone, Duration lease) {
        move(claim, undone, "compensated", -1, lease);
    }

    /** Lets the run wait for something that is down. */
    void waitFor(Claim claim, int position, Trouble trouble, Duration delay) {
        close(claim, position, StepState.WAITING, trouble, RunState.WAITING, RunState.CANCELLING, delay);
    }

    /** Gives the run up: somebody has to look. */
    void fail(Claim claim, int position, Trouble trouble) {
        var end = claim.cancelling() ? RunState.FAILED : RunState.CANCELLING;
        close(claim, position, StepState.FAILED, trouble, RunState.FAILED, end, Duration.ZERO);
    }

    /** The run did what it was for; a wish to cancel that came meanwhile holds. */
    void succeed(Claim claim, int last) {
        close(claim, last, StepState.DONE, null, RunState.SUCCEEDED, RunState.CANCELLING, Duration.ZERO);
    }

    /** Nothing is left of the run, or nothing was to be done. */
    void cancelled(Claim claim, int last) {
        close(claim, last, StepState.COMPENSATED, null, RunState.CANCELLED, RunState.CANCELLED, Duration.ZERO);
    }

    /** Hands the run back, for whoever takes it up next. */
    void letGo(Claim claim) {
        sql.sql("""
                with held as (
                  update run set lease = null, lease_until = null, next_attempt_at = now() where id = ? and lease = ?
                  returning id)
                select count(*) from (select pg_notify('runs_due', '') from held) told
                """)
                .params(claim.run().value(), claim.lease())
                .query(Integer.class)
                .single();
    }

    /** Signs of life for all runs in hand. */
    void prolong(Collection<UUID> leases, Duration lease) {
        sql.sql("update run set lease_until = clock_timestamp() + ? * interval '1 ms' where lease = any (?)")
                .param(lease.toMillis())
                .param(leases.toArray(UUID[]::new))
                .update();
    }

    private boolean move(Claim claim, int left, String leftState, int begun, Duration lease) {
        var state = sql.sql("""
                with held as (
                  update run set lease_until = clock_timestamp() + ? * interval '1 ms' where id = ? and lease = ?
                  returning id, state),
                left_behind as (
                  update run_step s set state = ?, error = null, finished_at = clock_timestamp() from held
                   where s.run_id = held.id and s.position = ?),
                begun as (
                  update run_step s set state = 'running', attempts = attempts + 1,
                                        started_at = coalesce(started_at, clock_timestamp()) from held
                   where s.run_id = held.id and held.state = 'running' and s.position = ?)
                select state from (select state, pg_notify('runs', id::text) from held) told
                """)
                .params(lease.toMillis(), claim.run().value(), claim.lease(), leftState, left, begun)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new LeaseLost(claim.run()));
        return RunState.of(state) == RunState.RUNNING;
    }

    private void close(
            Claim claim,
            int position,
            StepState stepState,
            @Nullable Trouble trouble,
            RunState state,
            RunState whenCancelling,
            Duration delay) {
        sql.sql("""
                with held as (
                  update run set state = case state when 'cancelling' then :when_cancelling else :state end,
                                 finished_at = case when case state when 'cancelling' then :when_cancelling else :state end
                                                         in ('succeeded', 'failed', 'cancelled') then clock_timestamp() end,
                                 next_attempt_at = clock_timestamp() + :delay * interval '1 ms',
                                 lease = null, lease_until = null
                   where id = :run and lease = :lease
                  returning id),
                step as (
                  update run_step s set state = :step_state, error = :error, finished_at = clock_timestamp() from held
                   where s.run_id = held.id and s.position = :position)
                select count(*) from (select pg_notify('runs', id::text), pg_notify('runs_due', '') from held) told
                """)
                .param("when_cancelling", whenCancelling.key())
                .param("state", state.key())
                .param("delay", delay.toMillis())
                .param("run", claim.run().value())
                .param("lease", claim.lease())
                .param("step_state", stepState.key())
                .param("error", trouble == null ? null : trouble.key())
                .param("position", position)
                .query(Integer.class)
                .single();
    }

    private static Optional<Claim> read(ResultSet rows) throws SQLException {
        List<StepRow> steps = new ArrayList<>();
        Optional<Claim> claim = Optional.empty();
        while (rows.next()) {
            steps.add(new StepRow(
                    rows.getInt("position"),
                    rows.getString("name"),
                    StepState.of(rows.getString("step_state")),
                    rows.getInt("attempts")));
            claim = Optional.of(new Claim(
                    new RunId(rows.getObject("id", UUID.class)),
                    rows.getObject("lease", UUID.class),
                    new TenantId(rows.getString("tenant_id")),
                    RunKind.of(rows.getString("kind")),
                    "cancelling".equals(rows.getString("state")),
                    RunInput.read(rows.getString("input")),
                    steps));
        }
        return claim;
    }
}
