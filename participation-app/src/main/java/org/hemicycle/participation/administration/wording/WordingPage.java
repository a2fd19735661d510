package org.hemicycle.participation.administration.wording;

import java.util.List;
import java.util.Locale;
import org.hemicycle.themes.FormErrors;

/**
 * Sentences that were found, or those that were changed.
 *
 * @param seen what was looked for; empty for those that were changed
 * @param wrong the key of the sentence that could not be saved; empty for none
 */
record WordingPage(String seen, List<SentenceRow> rows, String wrong, FormErrors errors, List<Locale> languages) {
    FormErrors errors(SentenceRow row) {
        return row.key().equals(wrong) ? errors : FormErrors.NONE;
    }
}
