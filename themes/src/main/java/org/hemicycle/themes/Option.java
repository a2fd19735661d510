package org.hemicycle.themes;

import org.jspecify.annotations.Nullable;

/** One of the answers of a list, of radio buttons or of check boxes; the hint says more in a line. */
public record Option(String value, String label, @Nullable String hint) {
    public static Option of(String value, String label) {
        return new Option(value, label, null);
    }
}
