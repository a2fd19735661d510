package org.hemicycle.provisioning.runs;

import jakarta.mail.SendFailedException;

/** Tells a mail server that is down from one that will never take this message. */
final class MailRefusal {

    private MailRefusal() {}

    /** Whether the server refused the address itself; a server that is down leaves addresses unsent, not invalid. */
    static boolean isPermanent(Exception failure) {
        return failure instanceof SendFailedException refused
                && refused.getInvalidAddresses() != null
                && refused.getInvalidAddresses().length > 0;
    }
}
