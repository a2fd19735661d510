package org.hemicycle.provisioning.templates;

import java.util.Locale;

/** Where a version comes from: the program itself, a space of this installation, or a file that another host made. */
public enum TemplateOrigin {
    BUILT_IN,
    SPACE,
    FILE;

    /** The word in the column, in message keys and in the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static TemplateOrigin of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
