package org.hemicycle.manager.operators;

import java.util.List;
import java.util.Map;
import org.hemicycle.manager.audit.Actor;
import org.hemicycle.manager.audit.AuditTrail;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Lets an operator in by e-mail address and password; takes the same time whether the address is known or not. */
@Component
class SigningIn implements AuthenticationProvider {
    /** A hash that no password has, of the cost of any other; making one would cost each start as much as a sign-in. */
    static final String NOBODYS = "{bcrypt}$2a$10$bRIURbb/8Vfi.QztmOE4wwxwL7xFWGY2SMpEL.RKsBHYuReqs6NM8";

    private final Operators operators;
    private final SignInFailures failures;
    private final PasswordEncoder passwords;
    private final AuditTrail audit;

    SigningIn(Operators operators, SignInFailures failures, PasswordEncoder passwords, AuditTrail audit) {
        this.operators = operators;
        this.failures = failures;
        this.passwords = passwords;
        this.audit = audit;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var email = attempt.getName().strip();
        var password = String.valueOf(attempt.getCredentials());
        if (failures.locked(Guessed.operator(email)).isPresent()) {
            throw new LockedException("Too many attempts");
        }
        var known = operators.find(email);
        var hash = known.map(Operators.Known::passwordHash).orElse(NOBODYS);
        if (!passwords.matches(password, hash) || known.isEmpty()) {
            throw refusal(email);
        }
        failures.clear(Guessed.operator(email));
        var operator = known.get().operator();
        audit.record(Actor.operator(operator.email()), "operator.signed-in", Map.of());
        return UsernamePasswordAuthenticationToken.authenticated(
                operator, null, List.of(new SimpleGrantedAuthority("ROLE_OPERATOR")));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private RuntimeException refusal(String email) {
        if (!failures.add(Guessed.operator(email))) {
            return new BadCredentialsException("Unknown address or wrong password");
        }
        audit.record(Actor.SYSTEM, "operator.locked", Map.of("email", email));
        return new LockedException("Too many attempts");
    }
}
