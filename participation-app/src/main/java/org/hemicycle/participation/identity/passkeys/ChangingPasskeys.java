package org.hemicycle.participation.identity.passkeys;

import java.util.List;
import java.util.Map;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.identity.WaysIn;
import org.hemicycle.participation.identity.factors.ChangingFactors;
import org.hemicycle.participation.identity.factors.Factors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds and removes passkeys; nobody removes the last way in, nor staff the last thing that proves strongly who they are. */
@Component
@Transactional
public class ChangingPasskeys {
    private final Passkeys passkeys;
    private final Factors factors;
    private final ChangingFactors changing;
    private final WaysIn ways;
    private final AuditLog audit;

    ChangingPasskeys(Passkeys passkeys, Factors factors, ChangingFactors changing, WaysIn ways, AuditLog audit) {
        this.passkeys = passkeys;
        this.factors = factors;
        this.changing = changing;
        this.ways = ways;
        this.audit = audit;
    }

    /** After a passkey was added: the first recovery codes of staff, who cannot do without it; empty for who needs none. */
    public List<String> added(SignedIn person) {
        changing.tell(person.id());
        if (!person.appointed()) {
            return List.of();
        }
        audit.write(person, "factor.passkey-added", Map.of());
        return changing.firstRecoveryCodes(person.id());
    }

    /** Gives a passkey of this person another name. */
    public void rename(SignedIn person, long id, String name) {
        passkeys.rename(person.id(), id, name);
    }

    /** Removes a passkey of this person, unless it is the last thing that lets them in; says whether it did. */
    public boolean remove(SignedIn person, long id) {
        if (isTheLast(person)) {
            return false;
        }
        if (passkeys.remove(person.id(), id)) {
            changing.tell(person.id());
            if (person.appointed()) {
                audit.write(person, "factor.passkey-removed", Map.of());
            }
        }
        return true;
    }

    private boolean isTheLast(SignedIn person) {
        var held = factors.of(person.id());
        if (person.appointed() && held.isTheLast()) {
            return true;
        }
        return held.passkeys() == 1 && !ways.besides("passkey", person.id());
    }
}
