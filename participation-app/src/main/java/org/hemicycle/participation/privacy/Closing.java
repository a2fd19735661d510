package org.hemicycle.participation.privacy;

import java.util.Map;
import org.hemicycle.participation.identity.Accounts;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.identity.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes accounts, so that nobody enters them, and opens them again. */
@Component
@Transactional
class Closing {
    private final Accounts accounts;
    private final AuditLog audit;

    Closing(Accounts accounts, AuditLog audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    /** Says whether it is closed now; the only administrator's is not. */
    boolean close(SignedIn staff, ParticipantId person, String reason) {
        if (accounts.isLastAdministrator(person)) {
            return false;
        }
        if (accounts.close(person)) {
            audit.write(staff, "account.closed", Map.of("participant", person.value()), reason);
        }
        return true;
    }

    void reopen(SignedIn staff, ParticipantId person) {
        if (accounts.reopen(person)) {
            audit.write(staff, "account.reopened", Map.of("participant", person.value()));
        }
    }
}
