package org.hemicycle.provisioning.runs;

/** A step that cannot be done for a reason that it knows. */
final class Setback extends RuntimeException {

    private final Trouble trouble;

    Setback(Trouble trouble) {
        this(trouble, trouble.key());
    }

    /** @param detail for the log, without personal data */
    Setback(Trouble trouble, String detail) {
        super(detail);
        this.trouble = trouble;
    }

    Trouble trouble() {
        return trouble;
    }
}
