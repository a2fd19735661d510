package org.hemicycle.participation.prose;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What was changed between two versions of a text, word by word, in the order of the newer one. */
public record Comparison(List<Piece> pieces) {
    /** What became of some words. */
    public enum Fate {
        KEPT,
        ADDED,
        REMOVED
    }

    /** Words that share their fate, with the blanks between them. */
    public record Piece(Fate fate, String words) {}

    public Comparison {
        pieces = List.copyOf(pieces);
    }

    /** Compares two texts. */
    public static Comparison of(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            add(pieces, Fate.KEPT, old.subList(at, delta.getSource().getPosition()));
            add(pieces, Fate.REMOVED, delta.getSource().getLines());
            add(pieces, Fate.ADDED, delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(pieces, Fate.KEPT, old.subList(at, old.size()));
        return new Comparison(pieces);
    }

    /** Whether anything was changed. */
    public boolean isSame() {
        return pieces.stream().allMatch(piece -> piece.fate() == Fate.KEPT);
    }

    private static void add(List<Piece> pieces, Fate fate, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(fate, String.join("", words)));
        }
    }

    /** Words and blanks in turn, so that nothing is lost when they are put together again. */
    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)"));
    }
}
