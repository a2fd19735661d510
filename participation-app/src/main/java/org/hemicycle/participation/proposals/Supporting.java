package org.hemicycle.participation.proposals;

/** What became of a click on "support" or "withdraw my support". */
sealed interface Supporting {
    /** The person supports it, and so do this many in all. */
    record Given(int supports) implements Supporting {}

    /** The person does not support it (any more); this many do. */
    record Withdrawn(int supports) implements Supporting {}

    /** The phase takes no supports, or the proposal has been answered. */
    record NotNow() implements Supporting {}

    /** The person has given all the supports that the rules leave to one person. */
    record NoneLeft(int limit) implements Supporting {}

    /** There is no such proposal. */
    record Missing() implements Supporting {}
}
