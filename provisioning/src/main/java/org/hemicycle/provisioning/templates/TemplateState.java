package org.hemicycle.provisioning.templates;

import java.util.Locale;

/** How far a version of a template is: looked at, given to new spaces, or kept for those that came from it. */
public enum TemplateState {
    DRAFT,
    CURRENT,
    RETIRED;

    /** The word in the column, in message keys and in the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static TemplateState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
