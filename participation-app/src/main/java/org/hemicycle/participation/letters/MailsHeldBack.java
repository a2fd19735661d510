package org.hemicycle.participation.letters;

/** The organisation has sent all the mails of its month: a letter of comfort waits, and its job tries again, later and later. */
public final class MailsHeldBack extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MailsHeldBack() {
        super("All mails of this month are sent", null, false, false);
    }
}
