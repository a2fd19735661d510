package org.hemicycle.participation.identity;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * How somebody has proved who they are in this session.
 *
 * @param at when they last did
 * @param means by what, all that they used
 */
public record Proof(Instant at, Set<Means> means) {
    /** By what people prove who they are. */
    public enum Means {
        PASSWORD,
        /** A link sent to their address. */
        LINK,
        PASSKEY,
        /** A code of an authenticator application, or a recovery code, after another means. */
        CODE,
        /** An external identity provider. */
        PROVIDER,
        /** A card handed out at a desk. */
        CARD,
        /** An operator of the platform, let in by an administrator. */
        OPERATOR
    }

    public Proof {
        means = Set.copyOf(means);
    }

    public static Proof by(Means means, Instant now) {
        return new Proof(now, Set.of(means));
    }

    /** The same and one more means. */
    public Proof and(Means more, Instant now) {
        var all = EnumSet.of(more);
        all.addAll(means);
        return new Proof(now, all);
    }

    /** Whether it holds against a stolen password and a read mailbox: what staff must have. */
    public boolean isStrong() {
        return means.contains(Means.PASSKEY) || means.contains(Means.CODE) || means.contains(Means.OPERATOR);
    }
}
