package org.hemicycle.manager.operators;

import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/** A person of the hosting provider, signed in to the console. */
public record Operator(long id, String email, String fullName) implements AuthenticatedPrincipal, Serializable {
    @Override
    public String getName() {
        return email;
    }
}
