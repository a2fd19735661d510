package org.hemicycle.participation.proposals;

/** A title made of the first words of a text. */
final class FirstWords {
    private static final int USUAL = 80;

    private FirstWords() {}

    /** The first sentence, if it is not too long, else as many words as a title has. */
    static String of(String text, int least, int most) {
        var line = text.replaceAll("\\s+", " ");
        var sentence = line.replaceFirst("(?<=[^.!?])[.!?](\\s.*)?$", "");
        var title = sentence.length() >= least && sentence.length() <= Math.min(USUAL, most)
                ? sentence
                : cut(line, Math.min(USUAL, most));
        return title.length() >= least ? title : padded(line, least, most);
    }

    private static String cut(String line, int most) {
        if (line.length() <= most) {
            return line;
        }
        int end = line.lastIndexOf(' ', most - 2);
        return line.substring(0, end > most / 2 ? end : most - 1) + "…";
    }

    private static String padded(String line, int least, int most) {
        return line.length() >= least ? cut(line, most) : line;
    }
}
