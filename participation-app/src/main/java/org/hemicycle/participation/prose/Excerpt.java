package org.hemicycle.participation.prose;

/** The beginning of a plain text. */
public final class Excerpt {
    private static final String LOOSE_ENDS = ",;:.";

    private Excerpt() {}

    /** At most {@code length} characters of the text, in one line, cut at the end of a word with an ellipsis. */
    public static String cut(String text, int length) {
        String line = inOneLine(text, length + 1);
        if (line.length() <= length) {
            return line;
        }
        int end = line.lastIndexOf(' ', length - 1);
        return withoutLooseEnds(line, end > length / 2 ? end : length - 1) + "…";
    }

    /** The text with its white space reduced to single spaces, as far as the first {@code enough} characters of it. */
    private static String inOneLine(String text, int enough) {
        var line = new StringBuilder(Math.min(text.length(), enough));
        boolean spaced = false;
        for (int at = 0; at < text.length() && line.length() < enough; at++) {
            char character = text.charAt(at);
            if (Character.isWhitespace(character)) {
                spaced = !line.isEmpty();
            } else {
                if (spaced) {
                    line.append(' ');
                    spaced = false;
                }
                line.append(character);
            }
        }
        return line.toString();
    }

    private static String withoutLooseEnds(String line, int end) {
        int last = end;
        while (last > 0 && isLoose(line.charAt(last - 1))) {
            last--;
        }
        return line.substring(0, last);
    }

    private static boolean isLoose(char character) {
        return Character.isWhitespace(character) || LOOSE_ENDS.indexOf(character) >= 0;
    }
}
