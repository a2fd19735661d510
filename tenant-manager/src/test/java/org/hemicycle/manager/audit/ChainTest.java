package org.hemicycle.manager.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hemicycle.manager.ManagerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** The chain of seals over the audit trail; whoever tampers here has the rights of the database's owner, and is seen all the same. */
class ChainTest extends ManagerTest {
    private static final Optional<Head> NONE = Optional.empty();
    private final String mark = UUID.randomUUID().toString();
    private JdbcClient sql;
    private Head noted;

    @BeforeEach
    void recordAndSeal() {
        sql = beans.getBean(JdbcClient.class);
        for (int i = 1; i <= 3; i++) {
            beans.getBean(AuditTrail.class).record(Actor.operator(mark), "test.done", Map.of("step", i));
        }
        seal();
        noted = beans.getBean(SealingTheTrail.class).head();
    }

    @Test
    void isIntactAfterEverySealing() {
        beans.getBean(AuditTrail.class).record(Actor.SYSTEM, "test.later", Map.of("words", "« Ça va ? »\n\"oui\""));
        seal();
        assertThat(beans.getBean(VerifyingOnline.class).verify(Optional.of(noted)))
                .isInstanceOfSatisfying(Verdict.Intact.class, intact -> {
                    assertThat(intact.entries()).isGreaterThanOrEqualTo(4);
                    assertThat(intact.head().position()).isGreaterThan(noted.position());
                });
    }

    @Test
    void showsAnEntryThatWasChanged() {
        assertThat(tampered(
                        "update audit_entry set detail = '{\"step\": 9}' where actor = ? and detail ->> 'step' = '2'"))
                .isEqualTo(new Verdict.Broken(position(2), Verdict.Fault.CHANGED));
        assertThat(
                        tampered(
                                "update audit_entry set at = at + interval '1 microsecond' where actor = ? and detail ->> 'step' = '2'"))
                .isEqualTo(new Verdict.Broken(position(2), Verdict.Fault.CHANGED));
    }

    @Test
    void showsAnEntryThatIsGone() {
        assertThat(tampered("delete from audit_entry where actor = ? and detail ->> 'step' = '2'"))
                .isEqualTo(new Verdict.Broken(position(2), Verdict.Fault.MISSING));
    }

    @Test
    void showsAnEntryThatIsGoneWithItsSeal() {
        long second = position(2);
        assertThat(tampered("""
                with gone as (delete from audit_entry where actor = ? and detail ->> 'step' = '2' returning id)
                delete from audit_seal where entry_id in (select id from gone)
                """)).isEqualTo(new Verdict.Broken(second, Verdict.Fault.MISSING));
    }

    @Test
    void showsAnEntryThatWasPutInBesideIt() {
        assertThat(tampered("""
                insert into audit_entry (at, actor, action) values (now() - interval '1 hour', ?, 'test.never-done')
                """))
                .isInstanceOfSatisfying(
                        Verdict.Broken.class,
                        broken -> assertThat(broken.fault()).isEqualTo(Verdict.Fault.UNSEALED));
    }

    @Test
    void showsByANotedHeadThatAllOfItWasWrittenAgain() {
        var both = inVain(connection -> {
            execute(connection, "update audit_entry set actor = 'nobody' where actor = '" + operator() + "'");
            execute(connection, "insert into audit_unsealed select id from audit_entry");
            execute(connection, "delete from audit_seal");
            execute(connection, "alter table audit_start disable trigger user");
            execute(connection, "update audit_start set position = 0, digest = decode(repeat('00', 32), 'hex')");
            seal();
            return List.of(verify(connection, NONE), verify(connection, Optional.of(noted)));
        });
        assertThat(both.getFirst()).isInstanceOf(Verdict.Intact.class);
        assertThat(both.getLast()).isEqualTo(new Verdict.Broken(noted.position(), Verdict.Fault.OTHER_HEAD));
    }

    @Test
    void keepsWhatIsYoung() {
        assertThatThrownBy(() -> sql.sql("delete from audit_entry where actor = ?")
                        .param(operator())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("is kept");
        assertThatThrownBy(() -> sql.sql("delete from audit_seal").update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql.sql("update audit_start set position = 0").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void letsWhatIsOldGoAndIsWholeAfterwards() {
        inVain(connection -> {
            grow(connection);
            int gone = beans.getBean(Keeping.class).letGo();
            assertThat(gone).isPositive();
            assertThat(count("select count(*) from audit_entry where actor = ?"))
                    .isEqualTo(1);
            seal();
            assertThat(verify(connection, NONE)).isInstanceOf(Verdict.Intact.class);
            assertThat(count("select count(*) from audit_entry where action = 'audit.entries-left' and ? <> ''"))
                    .isPositive();
            return gone;
        });
    }

    @Test
    void letsNothingGoWhileAHoldIsInForce() {
        inVain(connection -> {
            grow(connection);
            var keeping = beans.getBean(Keeping.class);
            var hold = keeping.hold("incident 7", Actor.SYSTEM);
            assertThat(keeping.letGo()).isZero();
            keeping.lift(hold.id(), Actor.SYSTEM);
            assertThat(keeping.letGo()).isPositive();
            return hold;
        });
    }

    /** Makes everything up to the second entry of this test older than the retention. */
    private void grow(Connection connection) {
        long second = position(2);
        execute(connection, "alter table audit_entry disable trigger user");
        sql.sql("""
                update audit_entry set at = at - interval '20 years'
                 where id in (select entry_id from audit_seal where position <= ?)
                """).param(second).update();
        execute(connection, "alter table audit_entry enable trigger user");
    }

    private Verdict tampered(String statement) {
        return inVain(connection -> {
            sql.sql(statement).param(operator()).update();
            return verify(connection, NONE);
        });
    }

    /** Does something that nobody may do, and takes it back. */
    private <T> T inVain(Function<Connection, T> work) {
        var transaction =
                new TransactionTemplate(beans.getBean(TransactionTemplate.class).getTransactionManager());
        return transaction.execute(status -> {
            status.setRollbackOnly();
            var connection = DataSourceUtils.getConnection(beans.getBean(DataSource.class));
            execute(connection, "alter table audit_entry disable trigger audit_entry_append_only");
            execute(connection, "alter table audit_entry disable trigger audit_entry_kept");
            execute(connection, "alter table audit_entry disable trigger audit_entry_waits");
            execute(connection, "alter table audit_seal disable trigger user");
            try {
                return work.apply(connection);
            } finally {
                DataSourceUtils.releaseConnection(connection, beans.getBean(DataSource.class));
            }
        });
    }

    private static Verdict verify(Connection connection, Optional<Head> head) {
        try {
            return VerifyingTheTrail.through(connection, head);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(Connection connection, String statement) {
        try (var work = connection.createStatement()) {
            work.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void seal() {
        beans.getBean(SealingTheTrail.class).sealAll();
    }

    private String operator() {
        return "operator:" + mark;
    }

    private long position(int step) {
        return sql.sql("""
                select s.position from audit_seal s join audit_entry e on e.id = s.entry_id
                 where e.actor = ? and (e.detail ->> 'step')::int = ?
                """).params(operator(), step).query(Long.class).single();
    }

    private int count(String statement) {
        return sql.sql(statement).param(operator()).query(Integer.class).single();
    }
}
