package org.hemicycle.participation.moderation;

/**
 * Something in a text that speaks for spam, or against it.
 *
 * @param name {@code word:casino} for what moderators taught, else the key of a rule, such as {@code links}
 * @param weight in natural logarithms of the odds: above zero for spam
 */
public record Sign(String name, double weight) {
    private static final String WORD = "word:";

    public static Sign ofWord(String word, double weight) {
        return new Sign(WORD + word, weight);
    }

    /** The word that was taught; null for a rule. */
    public @org.jspecify.annotations.Nullable String word() {
        return name.startsWith(WORD) ? name.substring(WORD.length()) : null;
    }
}
