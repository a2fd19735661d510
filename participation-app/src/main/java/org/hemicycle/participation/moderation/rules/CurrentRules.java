package org.hemicycle.participation.moderation.rules;

import org.hemicycle.participation.tenancy.Organisations;
import org.springframework.stereotype.Component;

/** The rules of the bound organisation. */
@Component
public class CurrentRules {
    private final Organisations organisations;

    CurrentRules(Organisations organisations) {
        this.organisations = organisations;
    }

    public ModerationRules now() {
        return organisations.current().settings().of(ModerationRules.KEY, ModerationRules.USUAL);
    }
}
