package org.hemicycle.participation.identity.factors;

import java.util.List;
import java.util.Map;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.tenancy.Jobs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds and removes what proves strongly who somebody is; of staff it is written in the log. */
@Component
@Transactional
public class ChangingFactors {
    private final Authenticators authenticators;
    private final RecoveryCodes recovery;
    private final CheckingACode checking;
    private final Factors factors;
    private final Jobs jobs;
    private final AuditLog audit;

    ChangingFactors(
            Authenticators authenticators,
            RecoveryCodes recovery,
            CheckingACode checking,
            Factors factors,
            Jobs jobs,
            AuditLog audit) {
        this.authenticators = authenticators;
        this.recovery = recovery;
        this.checking = checking;
        this.factors = factors;
        this.jobs = jobs;
        this.audit = audit;
    }

    /** Takes the first code of the application that was offered a secret. */
    CheckingACode.Outcome confirmAuthenticator(SignedIn person, String code) {
        var outcome = checking.firstCode(person.id(), code);
        if (outcome == CheckingACode.Outcome.RIGHT) {
            tell(person.id());
            if (person.appointed()) {
                audit.write(person, "factor.authenticator-added", Map.of());
            }
        }
        return outcome;
    }

    void removeAuthenticator(SignedIn person) {
        authenticators.remove(person.id());
        if (person.appointed()) {
            audit.write(person, "factor.authenticator-removed", Map.of());
        }
        forgetCodesOfNothing(person.id());
        tell(person.id());
    }

    /** Ten new recovery codes. */
    List<String> renewRecoveryCodes(SignedIn person) {
        if (person.appointed()) {
            audit.write(person, "factor.recovery-codes-renewed", Map.of());
        }
        tell(person.id());
        return recovery.renew(person.id());
    }

    /** Writes to the owner that something has changed; several changes within moments make one letter. */
    public void tell(ParticipantId id) {
        jobs.enqueue(ProtectionLetter.NAME, id.toString(), Map.of("participant", id.toString()));
    }

    /** The first recovery codes of somebody who has just begun to protect the account; empty for who has some. */
    public List<String> firstRecoveryCodes(ParticipantId id) {
        return recovery.left(id) > 0 ? List.of() : recovery.renew(id);
    }

    /** Who has nothing left that a recovery code could stand in for needs none. */
    private void forgetCodesOfNothing(ParticipantId id) {
        if (!factors.of(id).isStrong()) {
            recovery.forget(id);
        }
    }
}
