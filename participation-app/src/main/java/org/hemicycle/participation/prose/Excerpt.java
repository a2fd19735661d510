package org.hemicycle.participation.prose;

/** The beginning of a plain text. */
public final class Excerpt {
    private Excerpt() {}

    /** At most {@code length} characters of the text, in one line, cut at the end of a word with an ellipsis. */
    public static String cut(String text, int length) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.length() <= length) {
            return line;
        }
        int end = line.lastIndexOf(' ', length - 1);
        return line.substring(0, end > length / 2 ? end : length - 1).replaceAll("[\\s,;:.]+$", "") + "…";
    }
}
