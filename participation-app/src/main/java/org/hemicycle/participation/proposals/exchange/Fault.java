package org.hemicycle.participation.proposals.exchange;

/**
 * Why a line of a file is not taken.
 *
 * @param column heading of the cell; empty for the whole line
 * @param reason end of the key of a message
 * @param detail what stands in the cell, cut; fills the hole of the message
 */
record Fault(long line, String column, String reason, String detail) {
    private static final int LONGEST = 80;

    static Fault of(long line, String column, String reason, String detail) {
        return new Fault(line, column, reason, detail.length() > LONGEST ? detail.substring(0, LONGEST) + "…" : detail);
    }
}
