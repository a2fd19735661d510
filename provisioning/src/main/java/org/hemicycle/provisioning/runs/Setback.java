package org.hemicycle.provisioning.runs;

/** A step that cannot be done for a reason that it knows. */
final class Setback extends RuntimeException {

    private final Trouble trouble;

    Setback(Trouble trouble) {
        super(trouble.key());
        this.trouble = trouble;
    }

    Trouble trouble() {
        return trouble;
    }
}
