package org.hemicycle.participation.verification.authorisations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of granting an authorisation. */
public sealed interface Granting {
    /** The person has it. */
    record Granted(@Nullable Instant until) implements Granting {}

    /** Another account has it by the same proof: staff will look at it, and the person learns no more than that. */
    record Disputed() implements Granting {}

    /** Staff have looked at it before, and the authorisation stays where it is. */
    record Refused() implements Granting {}
}
