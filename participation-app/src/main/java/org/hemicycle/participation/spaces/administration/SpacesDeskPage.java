package org.hemicycle.participation.spaces.administration;

import java.util.List;
import org.hemicycle.participation.modules.Scope;

/** The administrators' list of spaces: those that the reader may shape. */
record SpacesDeskPage(List<SpaceRow> spaces, Scope scope) {
    boolean mayOpenSpaces() {
        return scope.everywhere();
    }
}
