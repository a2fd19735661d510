package org.hemicycle.participation.identity;

/**
 * Who gets into the space of an organisation, as its administrators decide.
 *
 * @param registration how one becomes a participant
 * @param closed whether the whole space is behind sign-in
 * @param passwords whether one may sign in with a password
 */
public record IdentityRules(Registration registration, boolean closed, boolean passwords) {
    /** The key of these settings. */
    public static final String KEY = "identity";

    /** What holds where nobody decided anything. */
    public static final IdentityRules USUAL = new IdentityRules(Registration.OPEN, false, true);

    /** How one becomes a participant. */
    public enum Registration {
        /** By signing up. */
        OPEN,
        /** By an invitation only. */
        INVITATION,
        /** By an external identity provider only. */
        EXTERNAL
    }
}
