package org.hemicycle.manager.imports;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.hemicycle.manager.audit.Actor;
import org.hemicycle.manager.audit.AuditTrail;
import org.hemicycle.manager.organisations.FieldProblem;
import org.hemicycle.manager.organisations.Opening;
import org.hemicycle.manager.organisations.OpeningAnOrganisation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens the lines of confirmed lists, some at a time. A line is held, opened and noted in one transaction: whoever dies in between has
 * done nothing, and the next manager that looks begins where the rows say.
 */
@Component
class CarryingOutImports {
    private static final Logger LOG = LoggerFactory.getLogger(CarryingOutImports.class);
    private static final int AT_ONCE = 16;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;
    private final CheckingLines checking;
    private final OpeningAnOrganisation opening;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    CarryingOutImports(
            JdbcClient sql,
            CheckingLines checking,
            OpeningAnOrganisation opening,
            AuditTrail audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.sql = sql;
        this.checking = checking;
        this.opening = opening;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelayString = "PT0.5S")
    void carryOn() {
        try {
            if (!isAnythingToDo()) {
                return;
            }
            follow();
            while (isRoom() && openOne()) {
                LOG.debug("One more line of a list is being opened");
            }
            finish();
        } catch (RuntimeException e) {
            LOG.warn("Lists of organisations wait for a moment: {}", e.getMessage());
        }
    }

    /** One look at small indexes, since most of the time there is nothing. */
    private boolean isAnythingToDo() {
        return sql.sql("""
                select exists (select from organisation_import_row
                                where state in ('waiting', 'opening', 'failed') and (state <> 'failed' or run_id is not null))
                    or exists (select from organisation_import where state = 'running')
                """).query(Boolean.class).single();
    }

    /** What has become of the runs, also of those that somebody resumed or cancelled by hand. */
    private void follow() {
        sql.sql("""
                update organisation_import_row w set state = 'opened', problems = '[]' from run r
                 where w.state in ('opening', 'failed') and r.id = w.run_id and r.state = 'succeeded'
                """).update();
        sql.sql("""
                update organisation_import_row w set state = 'failed', problems = '[{"column": "", "code": "import-run-failed", "arguments": []}]'
                  from run r where w.state = 'opening' and r.id = w.run_id and r.state = 'failed'
                """).update();
        sql.sql("""
                update organisation_import_row w set state = 'cancelled', tenant_id = null, run_id = null from run r
                 where w.state in ('opening', 'failed') and r.id = w.run_id and r.state = 'cancelled'
                """).update();
    }

    private boolean isRoom() {
        return sql.sql("select count(*) from organisation_import_row where state = 'opening'")
                        .query(Integer.class)
                        .single()
                < AT_ONCE;
    }

    private boolean openOne() {
        var held = new AtomicReference<@Nullable Claimed>();
        try {
            var refusal = transaction.execute(status -> {
                var claimed = claim();
                held.set(claimed);
                var problems = claimed == null ? List.<FieldProblem>of() : open(claimed);
                if (!problems.isEmpty()) {
                    status.setRollbackOnly();
                }
                return problems;
            });
            var claimed = held.get();
            if (claimed != null && !refusal.isEmpty()) {
                fail(claimed, refusal);
            }
            return claimed != null;
        } catch (TransientDataAccessException | DataAccessResourceFailureException | TransactionException away) {
            throw away;
        } catch (RuntimeException broken) {
            var claimed = held.get();
            if (claimed == null) {
                throw broken;
            }
            LOG.error("Line {} of list {} cannot be opened", claimed.row().line(), claimed.id(), broken);
            fail(claimed, List.of(FieldProblem.of("", "import-broken")));
            return true;
        }
    }

    private @Nullable Claimed claim() {
        return sql.sql("""
                select r.*, i.confirmed_by from organisation_import_row r join organisation_import i on i.id = r.import_id
                 where r.state = 'waiting' and i.state = 'running'
                 order by i.confirmed_at, r.line limit 1 for update of r skip locked
                """)
                .query((row, index) -> new Claimed(
                        row.getObject("import_id", UUID.class),
                        Imports.row(row, index),
                        new Actor(row.getString("confirmed_by"))))
                .optional()
                .orElse(null);
    }

    /** Nothing, or what stands against it. */
    private List<FieldProblem> open(Claimed claimed) {
        var row = claimed.row();
        return switch (opening.open(checking.draft(row.cells(), row.slug()), claimed.actor())) {
            case Opening.Opened(var tenant, var run) -> {
                sql.sql("""
                        update organisation_import_row set state = 'opening', tenant_id = ?, run_id = ? where import_id = ? and line = ?
                        """)
                        .params(tenant.id().value(), run.value(), claimed.id(), row.line())
                        .update();
                yield List.of();
            }
            case Opening.Invalid(var problems) -> problems;
            case Opening.Taken(var problem) -> List.of(problem);
            case Opening.NoRoom() -> List.of(FieldProblem.of("", "import-no-room"));
        };
    }

    private void fail(Claimed claimed, List<FieldProblem> refusal) {
        var problems = refusal.stream().map(LineProblem::of).toList();
        sql.sql("""
                update organisation_import_row set state = 'failed', problems = ?::jsonb
                 where import_id = ? and line = ? and state = 'waiting'
                """)
                .params(
                        JSON.writeValueAsString(problems),
                        claimed.id(),
                        claimed.row().line())
                .update();
    }

    private void finish() {
        transaction.executeWithoutResult(_ -> sql.sql("""
                update organisation_import i set state = 'finished', finished_at = ?, version = version + 1
                 where i.state = 'running'
                   and not exists (select from organisation_import_row r
                                    where r.import_id = i.id and r.state in ('waiting', 'opening'))
                returning i.id
                """)
                .param(Timestamp.from(clock.instant()))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list()
                .forEach(id -> audit.record(Actor.SYSTEM, "import.finished", Map.of("import", id))));
    }

    private record Claimed(UUID id, ImportRow row, Actor actor) {}
}
