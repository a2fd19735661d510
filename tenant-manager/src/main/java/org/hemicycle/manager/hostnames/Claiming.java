package org.hemicycle.manager.hostnames;

/** What came of the wish to claim a host name. */
public sealed interface Claiming {
    /** It is claimed; {@code fresh} when it was not before. */
    record Claimed(Claim claim, boolean fresh) implements Claiming {}

    /** It may not be. */
    record Refused(NameProblem problem) implements Claiming {}
}
