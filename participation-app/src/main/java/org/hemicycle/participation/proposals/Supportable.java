package org.hemicycle.participation.proposals;

import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.spaces.Place;
import org.hemicycle.themes.SupportState;
import org.jspecify.annotations.Nullable;

/** What a reader may do with the support button of a proposal. */
final class Supportable {
    private Supportable() {}

    static SupportState state(Place place, Standing standing, boolean supported, @Nullable SignedIn reader) {
        boolean visits = reader != null && !reader.mayTakePart();
        if (visits || !place.openings().allow("support") || !standing.takesSupports()) {
            return SupportState.CLOSED;
        }
        if (reader == null) {
            return SupportState.SIGNED_OUT;
        }
        return supported ? SupportState.GIVEN : SupportState.OPEN;
    }
}
