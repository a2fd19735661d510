package org.hemicycle.participation.assistance;

import java.time.Instant;

/**
 * An account without an address that was opened at a desk.
 *
 * @param card whether its card is still good
 * @param used whether somebody has entered with it
 */
record DeskAccount(long id, String name, Instant openedAt, boolean card, boolean used) {
    /** The word in message keys. */
    String standing() {
        return card ? "waiting" : used ? "used" : "over";
    }
}
