package org.hemicycle.participation.federation.journeys;

import java.util.List;
import org.hemicycle.participation.federation.protocol.Vouched;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.identity.VouchedFacts;
import org.hemicycle.participation.identity.VouchedFactsListener;
import org.hemicycle.provisioning.federation.IdentityProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the modules that verify people what a provider vouches for; nothing of it is kept here. */
@Component
class PassingOnFacts {
    private final List<VouchedFactsListener> listeners;

    PassingOnFacts(List<VouchedFactsListener> listeners) {
        this.listeners = listeners;
    }

    @Transactional
    public void passOn(ParticipantId person, IdentityProvider provider, Vouched vouched) {
        var facts = vouched.facts(provider.settings().claims());
        var told = new VouchedFacts(
                person,
                provider.key(),
                vouched.subject(),
                leastPrecise(facts.get("birthdate"), facts.get("idpBirthdate")),
                facts.get("postalCode"));
        listeners.forEach(listener -> listener.hear(told));
    }

    /** FranceConnect fills a partial date up with 01; what the identity provider knows is in the other claim. */
    private static @Nullable String leastPrecise(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.length() < one.length() ? other : one;
    }
}
