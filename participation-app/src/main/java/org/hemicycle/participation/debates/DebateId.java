package org.hemicycle.participation.debates;

/** The number of a debate inside its organisation. */
record DebateId(long value) {
    /** The address of its page. */
    String path() {
        return "/debates/" + value;
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
