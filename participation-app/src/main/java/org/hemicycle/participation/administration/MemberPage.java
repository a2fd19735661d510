package org.hemicycle.participation.administration;

import org.hemicycle.participation.identity.Grant;
import org.hemicycle.participation.identity.Member;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Texts;

/** A member as those who appoint see them; {@code reason} is what was written to close or reopen the account. */
record MemberPage(Member member, SignedIn reader, RoleForm roles, String reason, FormErrors errors) {
    String path() {
        return "/admin/members/" + member.id();
    }

    String role(Texts t, Grant grant) {
        return roles.words(t, grant);
    }

    boolean mayRevoke(Grant grant) {
        return reader.mayGrant(grant);
    }

    boolean mayGrant() {
        return !member.closed();
    }

    boolean showsAddress() {
        return reader.powers().has(Power.APPOINT) && member.email() != null;
    }

    /** Accounts are closed and opened by who appoints in the whole organisation; nobody closes their own. */
    boolean mayClose() {
        return reader.powers().has(Power.APPOINT) && !reader.id().equals(member.id());
    }

    boolean mayReadTheLog() {
        return reader.powers().has(Power.APPOINT);
    }
}
