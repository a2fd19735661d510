package org.hemicycle.participation.administration;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.hemicycle.participation.modules.AdminEntry;
import org.hemicycle.themes.HelpKey;
import org.hemicycle.themes.Texts;

/** What was looked for in the administration, among the places that are open to the reader. */
record FindPage(String words, List<AdminEntry> open) {
    /** A place of the administration that was found. */
    record Place(String path, String label, String says, int rank) {}

    /** The places that answer, the best first, judged in the reader's language. */
    List<Place> places(Texts t) {
        return open.stream()
                .map(entry -> place(entry, t))
                .filter(place -> place.rank() > 0)
                .sorted(Comparator.comparingInt(Place::rank).reversed())
                .toList();
    }

    private Place place(AdminEntry entry, Texts t) {
        String help = String.valueOf(HelpKey.of(entry.path()));
        String label = t.get(entry.label());
        String says = t.has(help) ? t.get(help).replace(" | ", " ") : "";
        String find = help.replace("admin.help.", "admin.find.");
        return new Place(entry.path(), label, says, rank(label, t.has(find) ? t.get(find) : "", says));
    }

    /** By its name most, then by other words for it, then by its help; 0 when not at all. */
    private int rank(String label, String also, String help) {
        if (words.isEmpty()) {
            return 1;
        }
        if (answers(label)) {
            return 3;
        }
        if (answers(label + " " + also)) {
            return 2;
        }
        return answers(label + " " + also + " " + help) ? 1 : 0;
    }

    private boolean answers(String text) {
        String plain = plain(text);
        return Arrays.stream(plain(words).split("[^\\p{L}\\p{N}]+")).allMatch(plain::contains);
    }

    /** Without accents and capitals. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
