package org.hemicycle.participation.assistance;

import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;

/** The names that people give at a workshop, or do not. */
final class Names {
    static final int LONGEST = 100;

    private Names() {}

    /** What is wrong with the name, in the field {@code name}. */
    static FormErrors check(String name) {
        return name.length() > LONGEST
                ? FormErrors.of("name", Message.of("assistance.person.long", LONGEST))
                : FormErrors.NONE;
    }

    /** Both, the first message of each field. */
    static FormErrors both(FormErrors first, FormErrors second) {
        var all = first;
        for (var entry : second.entries()) {
            all = all.and(entry.getKey(), entry.getValue());
        }
        return all;
    }
}
