package org.hemicycle.participation.administration.wording;

import java.util.Map;

/**
 * A sentence of the interface.
 *
 * @param usual as everybody has it, by language
 * @param own the organisation's words, by language; empty where it has none
 */
record SentenceRow(String key, Map<String, String> usual, Map<String, String> own) {
    boolean changed() {
        return !own.isEmpty();
    }
}
