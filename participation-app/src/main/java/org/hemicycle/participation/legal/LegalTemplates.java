package org.hemicycle.participation.legal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The texts of legal pages before an organisation has said anything: Markdown with holes. A line that begins with {@code ?name} is there
 * only where the name has a value, one with {@code !name} only where it has none.
 */
@Component
class LegalTemplates {
    static final List<String> LANGUAGES = List.of("fr", "en");

    private static final Pattern HOLE = Pattern.compile("\\{\\{([a-z-]+)}}");
    private static final Pattern CONDITION = Pattern.compile("([?!])([a-z-]+) (.*)");
    private static final Pattern MARK = Pattern.compile("[\\\\`*_\\[\\]<>#]");
    private static final Map<String, String> MISSING = Map.of("fr", "(à compléter)", "en", "(to be completed)");
    private static final Map<String, String> USUAL_TIME = Map.of("fr", "trois ans", "en", "three years");

    private final Map<String, String> templates = new HashMap<>();

    LegalTemplates() {
        for (LegalPage page : LegalPage.values()) {
            for (String language : LANGUAGES) {
                templates.put(page.key() + "_" + language, read(page.key() + "_" + language + ".md"));
            }
        }
    }

    /** The text of a page in French or English, its holes filled. */
    String fill(LegalPage page, String language, LegalFacts facts) {
        String spoken = LANGUAGES.contains(language) ? language : "en";
        StringBuilder filled = new StringBuilder();
        for (String line : templates.getOrDefault(page.key() + "_" + spoken, "").split("\n", -1)) {
            Matcher condition = CONDITION.matcher(line);
            if (!condition.matches()) {
                filled.append(filled(line, spoken, facts)).append('\n');
            } else if (holds(condition.group(2), facts) == condition.group(1).equals("?")) {
                filled.append(filled(condition.group(3), spoken, facts)).append('\n');
            }
        }
        return filled.toString().replaceAll("\n{3,}", "\n\n").strip();
    }

    private static boolean holds(String name, LegalFacts facts) {
        return switch (name) {
            case "full", "partial", "none" -> facts.of(LegalField.CONFORMANCE).equals(name);
            case "assessed" -> facts.has("assessed-on") && facts.has("assessed-by");
            default -> facts.has(name);
        };
    }

    private static String filled(String line, String language, LegalFacts facts) {
        return HOLE.matcher(line).replaceAll(hole -> {
            String name = hole.group(1);
            String value = facts.values().get(name);
            if (value == null) {
                value = name.equals("retention") ? USUAL_TIME.get(language) : MISSING.get(language);
            }
            return Matcher.quoteReplacement(name.endsWith("-contact") ? value : escaped(String.valueOf(value)));
        });
    }

    private static String escaped(String value) {
        return MARK.matcher(value).replaceAll(mark -> Matcher.quoteReplacement("\\" + mark.group()));
    }

    private static String read(String name) {
        try (InputStream file = LegalTemplates.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("the template " + name + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
