package org.hemicycle.provisioning.registry;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an organisation has subscribed to: the optional modules it may enable, and one layer of its settings. */
public enum Plan {
    FREE(Set.of("proposals", "discussions", "pages", "assistance")),
    CAMPAIGN(Set.of("proposals", "discussions", "pages", "verification", "assistance", "api")),
    PUBLIC(Set.of("proposals", "discussions", "pages", "verification", "assistance", "api"));

    private final Set<String> allowedModules;

    Plan(Set<String> allowedModules) {
        this.allowedModules = allowedModules;
    }

    /** The name in the database and in the API. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Keys of the optional modules that an organisation on this plan may enable. */
    public Set<String> allowedModules() {
        return allowedModules;
    }

    /** The plan with this key. */
    public static Optional<Plan> of(String key) {
        return Arrays.stream(values()).filter(plan -> plan.key().equals(key)).findFirst();
    }
}
