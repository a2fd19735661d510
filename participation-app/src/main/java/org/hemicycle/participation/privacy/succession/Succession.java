package org.hemicycle.participation.privacy.succession;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.hemicycle.provisioning.registry.LocalizedText;

/**
 * The last change of controller, as the control plane has written it among the settings of the organisation.
 *
 * @param id 0 where there was none
 * @param until by when participants answer
 * @param from the name of the former controller
 * @param to the name of the present one
 */
record Succession(long id, String until, Map<String, String> from, Map<String, String> to) {
    static final String KEY = "succession";
    static final Succession NONE = new Succession(0, "1970-01-01T00:00:00Z", Map.of(), Map.of());

    boolean exists() {
        return id > 0;
    }

    Instant end() {
        return Instant.parse(until);
    }

    String former(Locale language) {
        return LocalizedText.of(from).in(language);
    }

    String present(Locale language) {
        return LocalizedText.of(to).in(language);
    }
}
