package org.hemicycle.participation.verification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.spaces.Place;
import org.hemicycle.participation.spaces.Spaces;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.verification.authorisations.Authorisations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the actions of components demand. Features ask before they show a button, and again before they do what it says. A reader
 * who is not signed in costs no statement, nor does a component that demands nothing; anybody else costs one.
 */
@Component
@Transactional(readOnly = true)
public class Requirements {
    private final Authorisations authorisations;
    private final Spaces spaces;
    private final Clock clock;

    Requirements(Authorisations authorisations, Spaces spaces, Clock clock) {
        this.authorisations = authorisations;
        this.spaces = spaces;
        this.clock = clock;
    }

    /** What the actions of a component demand of a reader, null for nobody in particular. */
    public Demands of(Place place, @Nullable SignedIn reader) {
        boolean asks = reader != null && !place.conditions().isEmpty() && Contributions.isOn("verification");
        var today = LocalDate.ofInstant(clock.instant(), CurrentTenant.get().timeZone());
        return new Demands(place, asks && reader != null ? authorisations.holding(reader.id()) : List.of(), today);
    }

    /** Whether somebody may do this in a component; a component that is not published demands nothing, nor is anything done there. */
    public Demand check(long component, String action, SignedIn person) {
        return spaces.place(component)
                .map(place -> of(place, person).of(action))
                .orElseGet(Demand.Free::new);
    }
}
