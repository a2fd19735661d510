package org.hemicycle.participation.identity;

import java.util.Set;

/**
 * Paths that strangers may ask for although the whole space is behind sign-in, because they lead in or check for themselves who
 * asks: each module contributes its own as a bean.
 *
 * @param paths a path, or all below a path when it ends with a slash
 */
public record Doorstep(Set<String> paths) {
    public Doorstep {
        paths = Set.copyOf(paths);
    }

    /** Whether the path is one of these. */
    public boolean covers(String path) {
        return paths.stream().anyMatch(one -> one.endsWith("/") ? path.startsWith(one) : path.equals(one));
    }
}
