package org.hemicycle.participation.modules;

import java.util.Set;

/**
 * Where something may be done; what a list is narrowed to.
 *
 * @param everywhere in the whole organisation
 * @param spaces numbers of the spaces in which, where not everywhere
 */
public record Scope(boolean everywhere, Set<Long> spaces) {
    /** The whole organisation. */
    public static final Scope ALL = new Scope(true, Set.of());

    public Scope {
        spaces = Set.copyOf(spaces);
    }

    /** Whether this space is within. */
    public boolean has(long space) {
        return everywhere || spaces.contains(space);
    }

    /** The numbers of the spaces, as a parameter of {@code (:everywhere or space_id = any(:spaces))}. */
    public Long[] array() {
        return spaces.toArray(Long[]::new);
    }
}
