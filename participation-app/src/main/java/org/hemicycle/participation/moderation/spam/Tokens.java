package org.hemicycle.participation.moderation.spam;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hemicycle.participation.moderation.rules.Links;

/** What of a text is counted: its words, each once, without case and accents, and the sites that it links to. */
final class Tokens {
    private static final int MOST = 200;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Tokens() {}

    /** In alphabetical order, so that two texts that are taught at once wait for each other in the same order. */
    static Set<String> of(String text) {
        var plain = MARKS.matcher(
                        Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT))
                .replaceAll("");
        var tokens = new TreeSet<String>();
        for (var word : plain.split("[^\\p{L}\\p{N}]+")) {
            if (word.length() >= 3 && word.length() <= 24 && tokens.size() < MOST) {
                tokens.add(word);
            }
        }
        Links.hosts(text).forEach(host -> tokens.add(host.substring(0, Math.min(60, host.length()))));
        return tokens;
    }
}
