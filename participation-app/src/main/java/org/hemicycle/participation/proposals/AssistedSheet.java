package org.hemicycle.participation.proposals;

/** What became of a sheet of supports; refused are those that the limit of one person, or the phase, did not let in. */
public record AssistedSheet(int added, int takenBack, int refused) {
    public boolean changedNothing() {
        return added == 0 && takenBack == 0;
    }
}
