package org.hemicycle.manager.operators;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.hemicycle.manager.audit.Actor;
import org.hemicycle.manager.audit.AuditTrail;
import org.springframework.stereotype.Component;

/**
 * What operators show besides their password: a code of an authenticator application, or a recovery code. Whoever has no
 * application adds one at the first sign-in; until then, and until a code was right, the session opens nothing.
 */
@Component
public class SecondProof {
    private static final String PROVED = "second-proof";
    private static final String WANTED = "wanted";
    private final OperatorFactors factors;
    private final SignInFailures failures;
    private final AuditTrail audit;

    SecondProof(OperatorFactors factors, SignInFailures failures, AuditTrail audit) {
        this.factors = factors;
        this.failures = failures;
        this.audit = audit;
    }

    /** What came of a code. */
    public enum Outcome {
        RIGHT,
        WRONG,
        /** Not looked at: too many wrong ones before. */
        LOCKED
    }

    /** Whether this session has shown a right code of this operator. */
    public static boolean isGiven(HttpServletRequest request, Operator operator) {
        var session = request.getSession(false);
        return session != null && Long.valueOf(operator.id()).equals(session.getAttribute(PROVED));
    }

    /** Whether the operator has an application that counts. */
    public boolean isSetUp(Operator operator) {
        return factors.isOn(operator);
    }

    /** How many recovery codes the operator has that were not used. */
    public int recoveryCodes(Operator operator) {
        return factors.recoveryCodes(operator);
    }

    /** The secret that waits for its first code. */
    public Optional<byte[]> offered(Operator operator) {
        return factors.offered(operator);
    }

    /** Makes another secret for an application. */
    public void offer(Operator operator) {
        factors.offer(operator);
    }

    /** Takes a code of the operator's application or a recovery code. */
    public Outcome check(Operator operator, String typed) {
        return guess(operator, () -> factors.isOn(operator) && factors.take(operator, typed));
    }

    /** Takes the first code of the operator's new application. */
    public Outcome confirm(Operator operator, String typed) {
        var outcome = guess(operator, () -> factors.confirm(operator, typed));
        if (outcome == Outcome.RIGHT) {
            audit.record(Actor.operator(operator.email()), "operator.authenticator-added", Map.of());
        }
        return outcome;
    }

    /** Ten new recovery codes, known at this moment only; the former ones are worth nothing from then on. */
    public List<String> renewRecoveryCodes(Operator operator) {
        audit.record(Actor.operator(operator.email()), "operator.recovery-codes-renewed", Map.of());
        return factors.renewRecoveryCodes(operator);
    }

    /** Opens the console to this session, under a new identifier; gives back the path that was wanted before. */
    public String open(Operator operator, HttpServletRequest request) {
        request.changeSessionId();
        var session = request.getSession();
        session.setAttribute(PROVED, operator.id());
        var wanted = session.getAttribute(WANTED) instanceof String path ? path : "/";
        session.removeAttribute(WANTED);
        return wanted;
    }

    static void remember(HttpServletRequest request, String path) {
        request.getSession().setAttribute(WANTED, path);
    }

    private Outcome guess(Operator operator, BooleanSupplier look) {
        var guessed = Guessed.code(operator.email());
        if (failures.locked(guessed).isPresent()) {
            return Outcome.LOCKED;
        }
        if (look.getAsBoolean()) {
            failures.clear(guessed);
            return Outcome.RIGHT;
        }
        if (failures.add(guessed)) {
            audit.record(Actor.SYSTEM, "operator.locked", Map.of("email", operator.email()));
        }
        return Outcome.WRONG;
    }
}
