package org.hemicycle.manager.operators;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.manager.audit.Actor;
import org.hemicycle.manager.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The operators in the hands of the owners. There is always an owner: the statement that would leave none changes nothing, also when
 * two people send it at once.
 */
@Repository
@Transactional
public class Colleagues {
    private static final String OWNERS = """
            with owners as (select id from operator where role = 'owner' and disabled_at is null order by id for update)
            """;
    private final JdbcClient sql;
    private final AuditTrail audit;
    private final Clock clock;

    Colleagues(JdbcClient sql, AuditTrail audit, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** There is no such operator, or it was so before. */
        NOTHING,
        LAST_OWNER
    }

    /** All operators, by name. */
    @Transactional(readOnly = true)
    public List<Colleague> all() {
        return sql.sql("""
                select o.*, exists (
                         select from operator_authenticator a where a.operator_id = o.id and a.secret is not null) as codes
                  from operator o
                 order by o.disabled_at is not null, lower(o.name), o.id
                """)
                .query((row, _) -> new Colleague(
                        row.getLong("id"),
                        row.getString("email"),
                        row.getString("name"),
                        OperatorRole.of(row.getString("role")).orElseThrow(),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("disabled_at") != null,
                        row.getBoolean("codes")))
                .list();
    }

    /** Gives an operator another role, which holds with their next request. */
    public Outcome assign(long id, OperatorRole role, Actor actor) {
        int changed =
                sql.sql(OWNERS + """
                update operator o set role = :role
                 where o.id = :id and o.role <> :role
                   and (o.role <> 'owner' or o.disabled_at is not null or exists (select from owners w where w.id <> o.id))
                """).param("id", id).param("role", role.key()).update();
        return after(changed, id, actor, "operator.role-changed", Map.of("operator", id, "role", role.key()), role);
    }

    /** Lets nobody in under this name any more, and whoever is in is out. */
    public Outcome disable(long id, Actor actor) {
        int changed = sql.sql(OWNERS + """
                update operator o set disabled_at = :now
                 where o.id = :id and o.disabled_at is null
                   and (o.role <> 'owner' or exists (select from owners w where w.id <> o.id))
                """)
                .param("id", id)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        sql.sql("""
                delete from spring_session
                 where :changed = 1 and principal_name = (select email from operator where id = :id)
                """).param("changed", changed).param("id", id).update();
        return after(changed, id, actor, "operator.disabled", Map.of("operator", id), null);
    }

    /** Lets a disabled operator in again. */
    public Outcome enable(long id, Actor actor) {
        int changed = sql.sql("update operator set disabled_at = null where id = ? and disabled_at is not null")
                .param(id)
                .update();
        return after(changed, id, actor, "operator.enabled", Map.of("operator", id), null);
    }

    /**
     * Forgets the authenticator and the recovery codes of somebody who has lost both: they sign in with their password, and set up
     * another one first of all. Whoever is in under this name is out.
     */
    public Optional<Colleague> forgetFactors(long id, Actor actor) {
        int forgotten = sql.sql("""
                with codes as (delete from operator_recovery_code where operator_id = :id)
                delete from operator_authenticator where operator_id = :id
                """).param("id", id).update();
        if (forgotten == 0) {
            return Optional.empty();
        }
        sql.sql("delete from spring_session where principal_name = (select email from operator where id = ?)")
                .param(id)
                .update();
        audit.record(actor, "operator.factors-forgotten", Map.of("operator", id));
        return all().stream().filter(one -> one.id() == id).findFirst();
    }

    private Outcome after(
            int changed,
            long id,
            Actor actor,
            String action,
            Map<String, ?> detail,
            @org.jspecify.annotations.Nullable OperatorRole wanted) {
        if (changed == 1) {
            audit.record(actor, action, detail);
            return Outcome.DONE;
        }
        boolean stands = all().stream()
                .anyMatch(one ->
                        one.id() == id && !one.disabled() && one.role() == OperatorRole.OWNER && wanted != one.role());
        return stands ? Outcome.LAST_OWNER : Outcome.NOTHING;
    }
}
