package org.hemicycle.provisioning.templates;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.hemicycle.provisioning.registry.LocalizedText;

/**
 * The rows of a template, made those of one organisation on one day: a cell {@code @-30d}, {@code @+2h} or {@code @+5m}
 * becomes that long before or after now, and {@code {organisation.fr}} the name of the organisation in French. A name may
 * stand only inside JSON.
 */
final class Content {

    private static final Pattern MOMENT = Pattern.compile("@([+-][0-9]{1,6})([dhm])");

    private final Instant now;
    private final Map<String, String> names;

    Content(Instant now, Map<String, String> names) {
        this.now = now;
        this.names = names;
    }

    String of(String csv) {
        var dated = withMoments(csv);
        for (var name : names.entrySet()) {
            dated = dated.replace("{organisation." + name.getKey() + "}", insideJsonInsideCsv(name.getValue()));
        }
        return dated;
    }

    /** Texts that name the organisation, with its name in them. */
    static Map<String, LocalizedText> named(Map<String, LocalizedText> texts, Map<String, String> names) {
        var named = new HashMap<String, LocalizedText>();
        texts.forEach((key, text) -> {
            var words = new HashMap<String, String>();
            text.byLanguage().forEach((language, sentence) -> {
                var filled = sentence;
                for (var name : names.entrySet()) {
                    filled = filled.replace("{organisation." + name.getKey() + "}", name.getValue());
                }
                words.put(language, filled);
            });
            named.put(key, LocalizedText.of(words));
        });
        return named;
    }

    private String withMoments(String csv) {
        var out = new StringBuilder(csv.length() + 1024);
        boolean quoted = false;
        boolean atStart = true;
        for (int index = 0; index < csv.length(); index++) {
            char character = csv.charAt(index);
            if (character == '@' && atStart && !quoted) {
                int end = endOfCell(csv, index);
                out.append(moment(csv.substring(index, end)));
                index = end - 1;
                atStart = false;
                continue;
            }
            quoted ^= character == '"';
            atStart = !quoted && (character == ',' || character == '\n');
            out.append(character);
        }
        return out.toString();
    }

    private static int endOfCell(String csv, int start) {
        int end = start;
        while (end < csv.length() && ",\r\n".indexOf(csv.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private String moment(String cell) {
        var moment = MOMENT.matcher(cell);
        if (!moment.matches()) {
            throw new IllegalStateException("not a relative moment in a template: " + cell);
        }
        long count = Long.parseLong(moment.group(1));
        var distance = switch (moment.group(2)) {
            case "d" -> Duration.ofDays(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofMinutes(count);
        };
        return now.plus(distance).toString();
    }

    private static String insideJsonInsideCsv(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"\"").replaceAll("\\p{Cntrl}", " ");
    }
}
