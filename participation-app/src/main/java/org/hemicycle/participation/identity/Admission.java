package org.hemicycle.participation.identity;

import org.hemicycle.participation.tenancy.Organisations;
import org.springframework.stereotype.Component;

/** What the bound organisation demands of whoever wants to come in; asking costs no statement. */
@Component
public class Admission {
    private final Organisations organisations;

    Admission(Organisations organisations) {
        this.organisations = organisations;
    }

    /** The rules as they are now. */
    public IdentityRules rules() {
        return organisations.current().settings().of(IdentityRules.KEY, IdentityRules.USUAL);
    }

    /** Whether somebody without an account, and without an invitation, may open one after proving who they are like this. */
    public boolean admitsSignUp(Proof.Means means) {
        return switch (rules().registration()) {
            case OPEN -> true;
            case INVITATION -> false;
            case EXTERNAL -> means == Proof.Means.PROVIDER;
        };
    }
}
