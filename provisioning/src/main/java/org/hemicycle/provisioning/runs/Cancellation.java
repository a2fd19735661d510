package org.hemicycle.provisioning.runs;

/** What came of the wish to cancel a run. */
public enum Cancellation {
    /** What was built is being taken away again. */
    ACCEPTED,
    /** The run is over, or is of a kind that is not cancelled. */
    TOO_LATE,
    /** There is no such run. */
    UNKNOWN
}
