package org.hemicycle.participation.proposals.states;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hemicycle.participation.proposals.Standing;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.themes.Messages;
import org.hemicycle.themes.Texts;
import org.springframework.stereotype.Component;

/** The three states that every component begins with, in the languages of the organisation. */
@Component
class UsualStates {
    private final Messages messages;
    private final java.time.Clock clock;

    UsualStates(Messages messages, java.time.Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    List<StateDraft> states() {
        return List.of(
                draft(Standing.EVALUATING, Shade.WARNING, false),
                draft(Standing.ACCEPTED, Shade.SUCCESS, false),
                draft(Standing.REJECTED, Shade.DANGER, true));
    }

    private StateDraft draft(Standing standing, Shade colour, boolean reason) {
        return new StateDraft(name(standing), colour, LocalizedText.of(Map.of()), standing, reason);
    }

    private LocalizedText name(Standing standing) {
        var names = new HashMap<String, String>();
        var tenant = CurrentTenant.get();
        for (var language : tenant.locales()) {
            var words = new Texts(messages, language, tenant.timeZone(), clock);
            names.put(language.getLanguage(), words.get("proposal.state." + standing.key()));
        }
        return LocalizedText.of(names);
    }
}
