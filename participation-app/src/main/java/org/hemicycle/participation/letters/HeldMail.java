package org.hemicycle.participation.letters;

import org.hemicycle.participation.tenancy.Organisations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Whether the bound organisation is a copy whose mail is held: until an administrator of its own has accepted the invitation. */
@Component
class HeldMail {
    private final Organisations organisations;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    HeldMail(Organisations organisations, JdbcClient sql, TransactionTemplate transaction) {
        this.organisations = organisations;
        this.sql = sql;
        this.transaction = transaction;
    }

    boolean isHeld() {
        return organisations.current().settings().of("copy", Copy.NONE).mailHeld()
                && Boolean.TRUE.equals(transaction.execute(
                        _ -> sql.sql("""
                        select not exists (select from invitation where role = 'administrator' and accepted_at is not null)
                        """).query(Boolean.class).single()));
    }

    private record Copy(boolean mailHeld) {
        static final Copy NONE = new Copy(false);
    }
}
