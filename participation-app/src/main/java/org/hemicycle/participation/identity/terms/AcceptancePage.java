package org.hemicycle.participation.identity.terms;

import java.util.List;
import org.hemicycle.participation.layout.Unsent;
import org.hemicycle.themes.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * Asks somebody to accept terms that have changed.
 *
 * @param again whether they had accepted earlier ones
 * @param changed the notable versions since, the latest first
 * @param next where they were going
 * @param unsent a text that must not be lost on the way
 */
record AcceptancePage(
        boolean again,
        List<TermsVersion> changed,
        String next,
        @Nullable Unsent unsent,
        FormErrors errors) {
    AcceptancePage {
        changed = List.copyOf(changed);
    }
}
