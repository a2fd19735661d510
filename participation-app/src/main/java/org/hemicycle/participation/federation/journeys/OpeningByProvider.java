package org.hemicycle.participation.federation.journeys;

import java.util.Locale;
import org.hemicycle.participation.federation.identities.ExternalIdentities;
import org.hemicycle.participation.identity.Accounts;
import org.hemicycle.participation.identity.NewAccount;
import org.hemicycle.participation.identity.Opening;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.federation.IdentityProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Opens an account for somebody whom a provider vouches for, and links it. An address goes with it only when the provider is
 * believed to have proved it; without one the account has none, and its owner can add one.
 */
@Component
class OpeningByProvider {
    private final Accounts accounts;
    private final ExternalIdentities identities;

    OpeningByProvider(Accounts accounts, ExternalIdentities identities) {
        this.accounts = accounts;
        this.identities = identities;
    }

    /** What came of it. */
    sealed interface Outcome {
        record Opened(ParticipantId id) implements Outcome {}

        record AddressTaken() implements Outcome {}
    }

    @Transactional
    public Outcome open(Arrival arrival, IdentityProvider provider, String name, Locale reading) {
        var language = language(arrival, reading);
        var email = arrival.verified() ? arrival.email() : null;
        return switch (accounts.open(new NewAccount(name, email, true, language))) {
            case Opening.Opened(var id) -> linked(provider, arrival, id);
            case Opening.AddressTaken _ -> new Outcome.AddressTaken();
            case Opening.NotAnAddress() ->
                open(
                        new Arrival(arrival.subject(), name, null, false, arrival.language(), arrival.idToken()),
                        provider,
                        name,
                        reading);
        };
    }

    /** Pressed twice at once: the second account is not opened, and the first is entered. */
    private Outcome linked(IdentityProvider provider, Arrival arrival, ParticipantId id) {
        if (identities.link(provider, arrival.subject(), id)) {
            return new Outcome.Opened(id);
        }
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new Outcome.Opened(identities.owner(provider, arrival.subject()).orElseThrow());
    }

    private static Locale language(Arrival arrival, Locale reading) {
        if (arrival.language() == null) {
            return reading;
        }
        var wanted = Locale.forLanguageTag(arrival.language().replace('_', '-')).getLanguage();
        return CurrentTenant.get().locales().stream()
                .filter(locale -> locale.getLanguage().equals(wanted))
                .findFirst()
                .orElse(reading);
    }
}
