package org.hemicycle.participation.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hemicycle.participation.modules.Power;

/** What staff are appointed to be, in the whole organisation or in one space. */
public enum Role {
    ADMINISTRATOR(EnumSet.allOf(Power.class)),
    MODERATOR(EnumSet.of(Power.MODERATE, Power.VERIFY)),
    EDITOR(EnumSet.of(Power.EDIT, Power.ANSWER)),
    ANALYST(EnumSet.of(Power.ANALYSE)),
    /** Enters contributions and ballots on behalf of people in a workshop or at a desk. */
    FACILITATOR(EnumSet.of(Power.ASSIST)),
    EVALUATOR(EnumSet.of(Power.EVALUATE));

    private final Set<Power> powers;

    Role(Set<Power> powers) {
        this.powers = Set.copyOf(powers);
    }

    /** What it allows. */
    public Set<Power> powers() {
        return powers;
    }

    /** The name in the database and in messages. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role with this key. */
    public static Optional<Role> of(String key) {
        return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst();
    }
}
