package org.hemicycle.manager.operators;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.hemicycle.manager.audit.Actor;
import org.hemicycle.manager.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets an operator choose another password; the present one must be known. */
@Component
public class ChangingAPassword {
    /** The least number of characters of a password. */
    public static final int SHORTEST = 12;

    private static final int LONGEST_IN_BYTES = 72;

    private final JdbcClient sql;
    private final Operators operators;
    private final SignInFailures failures;
    private final PasswordEncoder passwords;
    private final AuditTrail audit;

    ChangingAPassword(
            JdbcClient sql, Operators operators, SignInFailures failures, PasswordEncoder passwords, AuditTrail audit) {
        this.sql = sql;
        this.operators = operators;
        this.failures = failures;
        this.passwords = passwords;
        this.audit = audit;
    }

    /** What came of the wish. */
    public enum Outcome {
        CHANGED,
        /** The present password is another, or was guessed at too often. */
        WRONG,
        /** The new one has fewer than {@value #SHORTEST} characters. */
        TOO_SHORT,
        /** The new one has more than 72 bytes. */
        TOO_LONG
    }

    /** Changes the password of an operator who knows the present one. */
    @Transactional
    public Outcome change(Operator operator, String present, String fresh) {
        var guessed = Guessed.operator(operator.email());
        if (failures.locked(guessed).isPresent() || !isPresent(operator, present)) {
            failures.add(guessed);
            return Outcome.WRONG;
        }
        var length = length(fresh);
        if (length != Outcome.CHANGED) {
            return length;
        }
        sql.sql("update operator set password_hash = ? where id = ?")
                .params(passwords.encode(fresh), operator.id())
                .update();
        audit.record(Actor.operator(operator.email()), "operator.password-changed", Map.of());
        return Outcome.CHANGED;
    }

    /** Whether a password is long enough, and not too long: {@link Outcome#CHANGED} when it is fit. */
    public static Outcome length(String fresh) {
        if (fresh.length() < SHORTEST) {
            return Outcome.TOO_SHORT;
        }
        return fresh.getBytes(StandardCharsets.UTF_8).length > LONGEST_IN_BYTES ? Outcome.TOO_LONG : Outcome.CHANGED;
    }

    private boolean isPresent(Operator operator, String password) {
        return operators
                .find(operator.email())
                .filter(known -> passwords.matches(password, known.passwordHash()))
                .isPresent();
    }
}
