package org.hemicycle.standalone.home;

/** A reason not to start that the person at the terminal can act upon; its message is one clear sentence. */
public final class CannotStart extends RuntimeException {
    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
