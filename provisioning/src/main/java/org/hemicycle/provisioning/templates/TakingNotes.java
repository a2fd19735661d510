package org.hemicycle.provisioning.templates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hemicycle.provisioning.registry.LocalizedText;

/** Notes while a template is taken from a space. */
final class TakingNotes {
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.-]*\\w");
    private static final Pattern TELEPHONE =
            Pattern.compile("(?:\\+\\d{2}|\\b0)[ .\\u00a0\\u202f]?\\d(?:[ .\\u00a0\\u202f]?\\d{2}){4}\\b");

    private final Map<String, Long> taken = new TreeMap<>();
    private final Map<String, Long> left = new TreeMap<>();
    private final List<TemplateFlaw> look = new ArrayList<>();

    void took(String what, long count) {
        taken.merge(what, count, Long::sum);
    }

    void left(String what, long count) {
        if (count > 0) {
            left.merge(what, count, Long::sum);
        }
    }

    void look(String code, Object... arguments) {
        look.add(TemplateFlaw.of(code, arguments));
    }

    /** Points at what looks like a way to reach somebody. */
    void read(LocalizedText text, String place) {
        for (var words : text.byLanguage().values()) {
            if (MAIL.matcher(words).find()) {
                look("mail-address", place);
                return;
            }
            if (TELEPHONE.matcher(words).find()) {
                look("telephone", place);
                return;
            }
        }
    }

    TakingReport report() {
        return new TakingReport(taken, left, look);
    }
}
