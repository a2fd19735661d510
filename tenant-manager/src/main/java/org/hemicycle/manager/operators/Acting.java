package org.hemicycle.manager.operators;

import org.hemicycle.manager.audit.Actor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who acts in the current request. */
public final class Acting {
    private Acting() {}

    /** The operator or the API client of the current request; fails when nobody is signed in. */
    public static Actor now() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            throw new IllegalStateException("Nobody is signed in");
        }
        return of(authentication);
    }

    private static Actor of(Authentication authentication) {
        return authentication.getPrincipal() instanceof Operator operator
                ? Actor.operator(operator.email())
                : Actor.client(authentication.getName());
    }
}
