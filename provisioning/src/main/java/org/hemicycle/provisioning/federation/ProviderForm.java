package org.hemicycle.provisioning.federation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hemicycle.provisioning.registry.LocalizedText;

/** A draft as the fields of a page, and back: the same page in both applications. */
public final class ProviderForm {
    private ProviderForm() {}

    /**
     * The draft that the fields say. A box that is not ticked has no text.
     *
     * @param text what stands in a field, empty when it is missing
     * @param languages of the organisation: the name in French is the field {@code name.fr}
     */
    public static ProviderDraft read(String key, Preset preset, Function<String, String> text, List<Locale> languages) {
        var settings = new ProviderSettings(
                words(text.apply("scopes")),
                text.apply("acr").isEmpty() ? null : text.apply("acr"),
                ClientAuthentication.of(text.apply("clientAuthentication"))
                        .orElse(preset.settings().authentication()),
                ticked(text, "pkce"),
                new ClaimNames(
                        words(text.apply("claims.name")),
                        text.apply("claims.email"),
                        text.apply("claims.emailVerified"),
                        text.apply("claims.language"),
                        facts(text.apply("claims.facts"))),
                ticked(text, "trustsAddresses"),
                ticked(text, "signsOut"),
                words(text.apply("verificationScopes")));
        return new ProviderDraft(
                key,
                preset,
                name(text, languages),
                text.apply("issuer"),
                text.apply("clientId"),
                settings,
                position(text.apply("position")),
                ticked(text, "enabled"));
    }

    /** The facts as lines: {@code birthdate = birthdate}. */
    public static String lines(Map<String, String> facts) {
        return facts.entrySet().stream()
                .map(fact -> fact.getKey() + " = " + fact.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static LocalizedText name(Function<String, String> text, List<Locale> languages) {
        var words = new TreeMap<String, String>();
        for (var language : languages) {
            var written = text.apply("name." + language.getLanguage());
            if (!written.isEmpty()) {
                words.put(language.getLanguage(), written);
            }
        }
        return LocalizedText.of(words);
    }

    private static Map<String, String> facts(String lines) {
        var facts = new TreeMap<String, String>();
        lines.lines().filter(line -> !line.isBlank()).forEach(line -> {
            int at = line.indexOf('=');
            facts.put(
                    (at < 0 ? line : line.substring(0, at)).strip(),
                    at < 0 ? "" : line.substring(at + 1).strip());
        });
        return facts;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[\\s,]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static int position(String text) {
        try {
            return text.isEmpty() ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static boolean ticked(Function<String, String> text, String field) {
        return !text.apply(field).isEmpty();
    }
}
