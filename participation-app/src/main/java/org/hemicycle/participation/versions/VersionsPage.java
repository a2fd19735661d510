package org.hemicycle.participation.versions;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hemicycle.participation.prose.Comparison;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The versions of one text, one of them compared with the text of now.
 *
 * @param title of the text
 * @param back the address of its form; its versions are at {@code /versions} below it
 * @param chosen the version that is compared; null while none was chosen
 * @param now the body as it is
 */
public record VersionsPage(
        LocalizedText title,
        String back,
        List<TextVersion> versions,
        @Nullable TextVersion chosen,
        LocalizedText now,
        List<Locale> languages) {

    /** The page, with the version of this number compared when there is one. */
    public static VersionsPage of(
            LocalizedText title,
            String back,
            List<TextVersion> versions,
            Optional<TextVersion> chosen,
            LocalizedText now,
            List<Locale> languages) {
        return new VersionsPage(title, back, versions, chosen.orElse(null), now, languages);
    }

    /** What has changed since the chosen version, by language; only languages with words in either. */
    public Map<Locale, Comparison> changes() {
        TextVersion before = chosen;
        return before == null
                ? Map.of()
                : languages.stream()
                        .filter(one -> !in(before.body(), one).isEmpty()
                                || !in(now, one).isEmpty())
                        .collect(Collectors.toMap(
                                one -> one,
                                one -> Comparison.of(in(before.body(), one), in(now, one)),
                                (one, _) -> one,
                                java.util.LinkedHashMap::new));
    }

    private static String in(LocalizedText text, Locale language) {
        return text.byLanguage().getOrDefault(language.getLanguage(), "");
    }
}
