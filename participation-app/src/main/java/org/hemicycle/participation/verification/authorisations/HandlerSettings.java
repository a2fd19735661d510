package org.hemicycle.participation.verification.authorisations;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hemicycle.provisioning.registry.LocalizedText;

/**
 * How the organisation has set up a way of being verified.
 *
 * @param name as people read it; empty for the usual one
 * @param explanation what people read before they begin; empty for the usual one
 * @param months for how long it holds; 0 for as long as the account lasts
 * @param options what this way alone has, as it was written
 */
public record HandlerSettings(
        String handler,
        boolean enabled,
        LocalizedText name,
        LocalizedText explanation,
        int months,
        Map<String, String> options) {
    static final int USUAL_MONTHS = 24;

    public HandlerSettings {
        options = Map.copyOf(options);
    }

    static HandlerSettings usual(String handler) {
        return new HandlerSettings(
                handler, false, LocalizedText.of(Map.of()), LocalizedText.of(Map.of()), USUAL_MONTHS, Map.of());
    }

    /** What stands in an option, line by line or between commas. */
    public List<String> list(String option) {
        return Arrays.stream(options.getOrDefault(option, "").split("[\\n,;]"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** The number in an option; 0 when there is none. */
    public int number(String option) {
        var text = options.getOrDefault(option, "").strip();
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }
}
