package org.hemicycle.participation.legal;

import java.util.List;
import org.hemicycle.participation.modules.WelcomeStep;
import org.hemicycle.participation.modules.WelcomeSteps;
import org.springframework.stereotype.Component;

/** That the legal pages are complete, on the way of a new administrator. */
@Component
class LegalStep implements WelcomeSteps {
    private final LegalTexts texts;

    LegalStep(LegalTexts texts) {
        this.texts = texts;
    }

    @Override
    public List<WelcomeStep> steps() {
        return List.of(new WelcomeStep(
                30, "legal", "/admin/legal", texts.facts().missing().isEmpty()));
    }
}
