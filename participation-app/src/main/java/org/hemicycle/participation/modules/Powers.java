package org.hemicycle.participation.modules;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody may do: in the whole organisation, and in single spaces.
 *
 * @param bySpace by the number of the space
 */
public record Powers(Set<Power> everywhere, Map<Long, Set<Power>> bySpace) {
    /** Of a participant without a role. */
    public static final Powers NONE = new Powers(Set.of(), Map.of());

    /** Of an administrator. */
    public static final Powers ALL = new Powers(EnumSet.allOf(Power.class), Map.of());

    public Powers {
        everywhere = Set.copyOf(everywhere);
        var spaces = new HashMap<Long, Set<Power>>();
        bySpace.forEach((space, powers) -> spaces.put(space, Set.copyOf(powers)));
        bySpace = Map.copyOf(spaces);
    }

    /** The same but for these. */
    public Powers without(Set<Power> withheld) {
        var left = new HashMap<Long, Set<Power>>();
        bySpace.forEach((space, powers) -> left.put(space, difference(powers, withheld)));
        return new Powers(difference(everywhere, withheld), left);
    }

    /** Where this may be done: in the whole organisation, or in these spaces only. */
    public Scope scope(Power power) {
        return new Scope(
                has(power),
                bySpace.entrySet().stream()
                        .filter(space -> space.getValue().contains(power))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
    }

    private static Set<Power> difference(Set<Power> powers, Set<Power> withheld) {
        return powers.stream().filter(power -> !withheld.contains(power)).collect(Collectors.toSet());
    }

    /** Whether it may be done in the whole organisation. */
    public boolean has(Power power) {
        return everywhere.contains(power);
    }

    /** Whether it may be done in this space. */
    public boolean has(Power power, long space) {
        return has(power) || bySpace.getOrDefault(space, Set.of()).contains(power);
    }

    /** Whether it may be done anywhere at all. */
    public boolean hasSomewhere(Power power) {
        return has(power) || bySpace.values().stream().anyMatch(powers -> powers.contains(power));
    }

    /** Whether there is any power: the administration is open to this person. */
    public boolean isStaff() {
        return !everywhere.isEmpty() || !bySpace.isEmpty();
    }
}
