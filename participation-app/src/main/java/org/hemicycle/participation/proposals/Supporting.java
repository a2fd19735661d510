package org.hemicycle.participation.proposals;

/** What became of a click on "support" or "withdraw my support". */
public sealed interface Supporting {
    /** The person supports it, and so do this many in all. */
    record Given(int supports) implements Supporting {}

    /** The person does not support it (any more); this many do. */
    record Withdrawn(int supports) implements Supporting {}

    /** The phase takes no supports, or the proposal has been answered. */
    record NotNow() implements Supporting {}

    /** The person has given all the supports that the rules leave to one person. */
    record NoneLeft(int limit) implements Supporting {}

    /** The person supports it, but must give as many as the minimum before any of theirs counts. */
    record Waiting(int given, int minimum) implements Supporting {}

    /** The proposal has all the supports that it may have. */
    record Full(int ceiling) implements Supporting {}

    /** The person supports another one that excludes it. */
    record Excluded(String title) implements Supporting {}

    /** There is no such proposal. */
    record Missing() implements Supporting {}
}
