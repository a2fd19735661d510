package org.hemicycle.manager.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** What the operator of a request may do, as it was when the request came in. */
public record Permissions(Set<Permission> granted) {
    private static final String ATTRIBUTE = Permissions.class.getName();
    private static final Permissions NONE = new Permissions(Set.of());

    public Permissions {
        granted = Set.copyOf(granted);
    }

    /** Those of the operator behind this request; none where nobody is signed in. */
    public static Permissions of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Permissions known ? known : NONE;
    }

    /** Keeps them for the rest of the request. */
    public void keepIn(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    public boolean has(Permission permission) {
        return granted.contains(permission);
    }
}
