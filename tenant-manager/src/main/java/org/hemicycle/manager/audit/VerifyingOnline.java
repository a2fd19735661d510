package org.hemicycle.manager.audit;

import java.sql.Connection;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Verifies the chain from inside the running application, on one snapshot. */
@Component
public class VerifyingOnline {
    private final JdbcTemplate sql;

    VerifyingOnline(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** @param noted a head that somebody wrote down before */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verdict verify(Optional<Head> noted) {
        return java.util.Objects.requireNonNull(
                sql.execute((Connection connection) -> VerifyingTheTrail.through(connection, noted)));
    }
}
