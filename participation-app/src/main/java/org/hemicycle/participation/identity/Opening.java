package org.hemicycle.participation.identity;

/** What came of opening an account. */
public sealed interface Opening {
    /** It is open. */
    record Opened(ParticipantId id) implements Opening {}

    /** Somebody has an account with this address; whether it is the same person must be proved first. */
    record AddressTaken(ParticipantId id) implements Opening {}

    /** What was given is no e-mail address. */
    record NotAnAddress() implements Opening {}
}
