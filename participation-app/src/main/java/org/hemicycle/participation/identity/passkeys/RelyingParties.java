package org.hemicycle.participation.identity.passkeys;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.Organisations;
import org.hemicycle.participation.tenancy.PublicAddresses;
import org.hemicycle.provisioning.registry.HostName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/**
 * For whom passkeys of the bound organisation are: a host name of its own. New ones are for the first host name of today; those of
 * a former one work for as long as the organisation has that name. Never the base domain, which neighbours share.
 */
@Component
public class RelyingParties {
    private final JdbcClient sql;
    private final PasskeyOwners owners;
    private final Organisations organisations;
    private final PublicAddresses addresses;
    private final Clock clock;

    RelyingParties(
            JdbcClient sql, PasskeyOwners owners, Organisations organisations, PublicAddresses addresses, Clock clock) {
        this.sql = sql;
        this.owners = owners;
        this.organisations = organisations;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** For whom passkeys are made now. */
    public String present() {
        return CurrentTenant.get().primaryHost().value();
    }

    /** Whether passkeys for this host name may let anybody in: it is one of the organisation's. */
    public boolean isOurs(String relyingParty) {
        return CurrentTenant.get().hostNames().all().stream()
                .map(HostName::value)
                .anyMatch(relyingParty::equals);
    }

    /** The origins at which a passkey of the organisation may be used: all of its host names. */
    public List<String> origins() {
        return CurrentTenant.get().hostNames().all().stream().map(addresses::of).toList();
    }

    PublicKeyCredentialRpEntity entity(String relyingParty) {
        var language = CurrentTenant.get().locales().getFirst();
        return PublicKeyCredentialRpEntity.builder()
                .id(relyingParty)
                .name(organisations.current().name().in(language))
                .build();
    }

    WebAuthnRelyingPartyOperations operations(String relyingParty) {
        return new Webauthn4JRelyingPartyOperations(
                owners,
                records(relyingParty),
                entity(relyingParty),
                origins().stream().collect(Collectors.toUnmodifiableSet()));
    }

    UserCredentialRepository records(String relyingParty) {
        return new PasskeyRecords(sql, relyingParty, clock.instant());
    }
}
