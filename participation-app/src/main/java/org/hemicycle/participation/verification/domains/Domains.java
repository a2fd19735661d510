package org.hemicycle.participation.verification.domains;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hemicycle.participation.identity.Account;
import org.hemicycle.participation.identity.Accounts;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.verification.authorisations.Authorisations;
import org.hemicycle.participation.verification.authorisations.Facts;
import org.hemicycle.participation.verification.authorisations.Granting;
import org.hemicycle.participation.verification.authorisations.Handler;
import org.hemicycle.participation.verification.authorisations.HandlerSettings;
import org.hemicycle.participation.verification.authorisations.Handlers;
import org.hemicycle.participation.verification.authorisations.Secrets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Grants whoever has confirmed an address of a domain that the organisation names; an address is one account's anyway. */
@Component
class Domains {
    private final Accounts accounts;
    private final Authorisations authorisations;
    private final Handlers handlers;
    private final Secrets secrets;
    private final Way way;

    Domains(Accounts accounts, Authorisations authorisations, Handlers handlers, Secrets secrets, Way way) {
        this.accounts = accounts;
        this.authorisations = authorisations;
        this.handlers = handlers;
        this.secrets = secrets;
        this.way = way;
    }

    /** The confirmed address of somebody. */
    @Transactional(readOnly = true)
    public Optional<String> address(ParticipantId person) {
        return accounts.find(person)
                .filter(Account::confirmed)
                .flatMap(account -> Optional.ofNullable(account.email()));
    }

    /** Whether this address would do. */
    @Transactional(readOnly = true)
    public boolean isRecognised(String address) {
        var domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return handlers.open(way)
                .map(settings -> way.domains(settings).contains(domain))
                .orElse(false);
    }

    /** Grants it at once; empty when the address is not one of those. */
    @Transactional
    public Optional<Granting> grant(ParticipantId person) {
        return address(person).filter(this::isRecognised).map(address -> {
            var unique = secrets.current().digest("domain", address.toLowerCase(Locale.ROOT));
            return authorisations.grant(person, way.key(), unique, Facts.NONE);
        });
    }

    /** The way, for those that list ways. */
    @Component
    static class Way implements Handler {
        @Override
        public String key() {
            return "domain";
        }

        @Override
        public int position() {
            return 20;
        }

        @Override
        public List<Setting> settings() {
            return List.of(new Setting("domains", 5));
        }

        @Override
        public boolean isReady(HandlerSettings settings) {
            return !domains(settings).isEmpty();
        }

        List<String> domains(HandlerSettings settings) {
            return settings.list("domains").stream()
                    .map(one -> one.replaceFirst("^@", "").toLowerCase(Locale.ROOT))
                    .toList();
        }
    }
}
