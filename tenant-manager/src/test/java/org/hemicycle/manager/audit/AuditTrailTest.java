package org.hemicycle.manager.audit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.hemicycle.manager.ManagerTest;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class AuditTrailTest extends ManagerTest {
    @Test
    void isNeverChanged() {
        beans.getBean(AuditTrail.class).record(Actor.SYSTEM, "test.done", Map.of());
        var sql = beans.getBean(JdbcClient.class);
        assertThatThrownBy(
                        () -> sql.sql("update audit_entry set actor = 'nobody'").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql.sql("delete from audit_entry").update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql.sql("truncate audit_entry").update()).isInstanceOf(DataAccessException.class);
    }
}
