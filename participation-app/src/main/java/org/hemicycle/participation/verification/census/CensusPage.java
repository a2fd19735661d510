package org.hemicycle.participation.verification.census;

import java.util.List;
import java.util.Map;
import org.hemicycle.participation.verification.authorisations.Way;
import org.hemicycle.themes.FormErrors;

/** What people are asked, and what they have answered. */
record CensusPage(
        Way way, List<CensusField> questions, Map<CensusField, String> answers, FormErrors errors, String next) {
    String answer(CensusField field) {
        return answers.getOrDefault(field, "");
    }
}
