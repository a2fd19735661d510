package org.hemicycle.participation.assistance;

import java.time.Instant;
import java.util.List;

/** A card as it is printed, once. */
record Card(String number, List<String> words, Instant expires) {
    Card {
        words = List.copyOf(words);
    }

    /** The number in groups of three, as people read it. */
    String readable() {
        return number.replaceAll("(\\d{3})(?=\\d)", "$1 ");
    }
}
