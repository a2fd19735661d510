package org.hemicycle.participation.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;

/**
 * What came from the editor of rich text, or was typed into its plain field: the small Markdown of {@link Prose}. Markup is taken out of
 * it before it is kept; that nothing of it would ever run is {@link Prose}'s own promise.
 *
 * @param removed whether something was taken out, so that the person can be told
 */
public record RichText(LocalizedText text, boolean removed) {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
    private static final Pattern WITH_CONTENT = Pattern.compile(
            "<(script|style|iframe|object|embed|svg|math|template|noscript)\\b[^>]*>.*?(</\\1\\s*>|\\z)", FLAGS);
    private static final Pattern TAG = Pattern.compile("</?[a-z][a-z0-9-]*(\\s[^<>]*)?/?>|<!--.*?(-->|\\z)", FLAGS);
    private static final Pattern CALLING = Pattern.compile("\\]\\(\\s*(javascript|vbscript|data):[^)]*\\)", FLAGS);

    /** Takes out of every language what a text cannot have. */
    public static RichText of(LocalizedText written) {
        Map<String, String> clean = new TreeMap<>();
        written.byLanguage().forEach((language, words) -> {
            String kept = clean(words);
            if (!kept.isBlank()) {
                clean.put(language, kept);
            }
        });
        LocalizedText text = LocalizedText.of(clean);
        return new RichText(text, !text.equals(written));
    }

    /** What is wrong with its pictures: each needs words for those who do not see it. The field is that of the language. */
    public FormErrors check(String field) {
        FormErrors errors = FormErrors.NONE;
        for (var words : text.byLanguage().entrySet()) {
            if (pictures(words.getValue()).stream().anyMatch(String::isEmpty)) {
                errors = errors.and(field + "." + words.getKey(), Message.of("rich.picture.without-words"));
            }
        }
        return errors;
    }

    /** Without markup. */
    static String clean(String written) {
        String text = CALLING.matcher(written).replaceAll("]()");
        text = WITH_CONTENT.matcher(text).replaceAll("");
        return text.equals(written) && !text.contains("<")
                ? text
                : TAG.matcher(text).replaceAll("").strip();
    }

    private static List<String> pictures(String markdown) {
        List<String> alternatives = new ArrayList<>();
        Prose.parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                alternatives.add(Illustrations.words(image));
            }
        });
        return alternatives;
    }
}
