package org.hemicycle.participation.moderation.rules;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A text as it is compared with a list of words: without case, accents, letters doubled for effect, digits and signs in place of letters,
 * letters of other alphabets that look alike, and dots or blanks between single letters.
 */
final class Skeleton {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern REPEATED = Pattern.compile("(\\p{L})\\1+");
    private static final Pattern SPELLED = Pattern.compile("(?<!\\p{L})(?:\\p{L}[ .\\-_*·]{1,2}){2,}\\p{L}(?!\\p{L})");
    private static final Map<Character, Character> ALIKE = Map.ofEntries(
            Map.entry('0', 'o'),
            Map.entry('1', 'i'),
            Map.entry('3', 'e'),
            Map.entry('4', 'a'),
            Map.entry('5', 's'),
            Map.entry('7', 't'),
            Map.entry('@', 'a'),
            Map.entry('$', 's'),
            Map.entry('€', 'e'),
            Map.entry('а', 'a'),
            Map.entry('е', 'e'),
            Map.entry('о', 'o'),
            Map.entry('р', 'p'),
            Map.entry('с', 'c'),
            Map.entry('х', 'x'),
            Map.entry('і', 'i'),
            Map.entry('у', 'y'));

    private Skeleton() {}

    /** The words of the text, each between single blanks, and one blank before and after all. */
    static String of(String text) {
        var plain = MARKS.matcher(
                        Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT))
                .replaceAll("");
        var letters = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char character = plain.charAt(i);
            letters.append(inAWord(plain, i) ? ALIKE.getOrDefault(character, character) : character);
        }
        var joined = SPELLED.matcher(letters)
                .replaceAll(match -> NOT_LETTERS.matcher(match.group()).replaceAll(""));
        var words = NOT_LETTERS.matcher(joined).replaceAll(" ");
        return " " + REPEATED.matcher(words).replaceAll("$1").strip() + " ";
    }

    /** Whether this word, or several in a row, stands in the text; a plural in s counts. */
    static boolean has(String skeleton, String word) {
        var wanted = of(word).strip();
        return !wanted.isEmpty() && (skeleton.contains(" " + wanted + " ") || skeleton.contains(" " + wanted + "s "));
    }

    /** A digit stands for a letter only beside one: a year is no word. */
    private static boolean inAWord(String text, int at) {
        return Character.isLetter(text.charAt(at))
                || at > 0 && Character.isLetter(text.charAt(at - 1))
                || at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    }
}
