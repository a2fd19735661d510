package org.hemicycle.participation.identity.accounts;

import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.letters.EmailAddress;

/**
 * Somebody wants to use another address. It is theirs once both addresses have said yes, the new one alone for who had none.
 *
 * @param oldConfirmed whether the old address has said yes, or there is none
 */
public record AddressChange(
        long id, ParticipantId person, EmailAddress newEmail, boolean oldConfirmed, boolean newConfirmed) {
    /** Which of the two addresses a link was sent to. */
    public enum Side {
        OLD,
        NEW
    }

    boolean isComplete() {
        return oldConfirmed && newConfirmed;
    }

    boolean isConfirmedBy(Side side) {
        return side == Side.OLD ? oldConfirmed : newConfirmed;
    }
}
