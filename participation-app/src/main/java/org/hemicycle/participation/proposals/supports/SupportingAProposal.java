package org.hemicycle.participation.proposals.supports;

import java.util.Optional;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.proposals.Proposal;
import org.hemicycle.participation.proposals.ProposalId;
import org.hemicycle.participation.proposals.Proposals;
import org.hemicycle.participation.proposals.Supporting;
import org.hemicycle.participation.proposals.Supports;
import org.hemicycle.participation.proposals.rules.Rules;
import org.hemicycle.participation.spaces.Place;
import org.hemicycle.participation.spaces.Spaces;
import org.hemicycle.provisioning.modules.proposals.ProposalsSettings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Supports by the rules of their place: in one statement where that can be, else step by step. */
@Component
public class SupportingAProposal {
    private final Proposals proposals;
    private final Spaces spaces;
    private final Rules rules;
    private final Supports plain;
    private final RuledSupports ruled;

    SupportingAProposal(Proposals proposals, Spaces spaces, Rules rules, Supports plain, RuledSupports ruled) {
        this.proposals = proposals;
        this.spaces = spaces;
        this.rules = rules;
        this.plain = plain;
        this.ruled = ruled;
    }

    /** @param cleared whether the person has shown what may be demanded */
    @Transactional
    public Supporting give(ProposalId id, SignedIn person, boolean cleared) {
        var here = rules(id, person);
        if (here.isEmpty()) {
            return plain.give(id, person, rules.everywhere().supportsPerParticipant(), cleared);
        }
        var settings = here.get();
        if (!settings.preset().equals("proposals")) {
            return new Supporting.NotNow();
        }
        return RuledSupports.has(settings) || ruled.excludesOthers(id)
                ? ruled.give(id, person, settings, cleared)
                : plain.give(id, person, settings.supportsPerParticipant(), cleared);
    }

    @Transactional
    public Supporting withdraw(ProposalId id, SignedIn person) {
        return rules(id, person)
                .filter(RuledSupports::has)
                .map(settings -> ruled.withdraw(id, person, settings))
                .orElseGet(() -> plain.withdraw(id, person));
    }

    private Optional<ProposalsSettings> rules(ProposalId id, SignedIn person) {
        Optional<Place> place =
                proposals.find(id, person).map(Proposal::component).flatMap(spaces::place);
        return place.map(rules::in);
    }
}
