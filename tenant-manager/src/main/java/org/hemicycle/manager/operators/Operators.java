package org.hemicycle.manager.operators;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;

/** The people who may sign in to the console. */
@Repository
class Operators {
    private final JdbcClient sql;
    private final PasswordEncoder passwords;

    Operators(JdbcClient sql, PasswordEncoder passwords) {
        this.sql = sql;
        this.passwords = passwords;
    }

    boolean isEmpty() {
        return sql.sql("select not exists (select 1 from operator)")
                .query(Boolean.class)
                .single();
    }

    /** Adds an operator, unless somebody with this address is there. */
    boolean add(String email, String name, String password, OperatorRole role) {
        return sql.sql("""
                insert into operator (email, name, password_hash, role) values (?, ?, ?, ?) on conflict do nothing
                """)
                        .params(email, name, passwords.encode(password), role.key())
                        .update()
                == 1;
    }

    /** What an operator is now; empty when they are disabled. */
    Optional<OperatorRole> role(long id) {
        return sql.sql("select role from operator where id = ? and disabled_at is null")
                .param(id)
                .query((row, _) -> OperatorRole.of(row.getString("role")).orElseThrow())
                .optional();
    }

    /** An operator who may sign in, with the digest of the password. */
    Optional<Known> find(String email) {
        return sql.sql("""
                select id, email, name, password_hash from operator where lower(email) = lower(?) and disabled_at is null
                """)
                .param(email)
                .query((row, index) -> new Known(
                        new Operator(row.getLong("id"), row.getString("email"), row.getString("name")),
                        row.getString("password_hash")))
                .optional();
    }

    record Known(Operator operator, String passwordHash) {}
}
