package org.hemicycle.benchmarks;

/**
 * One measured number.
 *
 * @param what what was measured, in words
 * @param ratio the number that counts, dimensionless unless {@code unit} says otherwise
 * @param goal what the design asks for, as text
 * @param reached whether the goal holds
 * @param detail the figures behind it
 */
record Finding(String what, String ratio, String goal, boolean reached, String detail) {
    static Finding atLeast(String what, double ratio, double goal, String detail) {
        return new Finding(what, number(ratio), "≥ " + number(goal), ratio >= goal, detail);
    }

    static Finding atMost(String what, double ratio, double goal, String unit, String detail) {
        return new Finding(what, number(ratio) + unit, "≤ " + number(goal) + unit, ratio <= goal, detail);
    }

    private static String number(double value) {
        return value >= 100 ? "%.0f".formatted(value) : value >= 10 ? "%.1f".formatted(value) : "%.3f".formatted(value);
    }
}
