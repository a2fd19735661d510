package org.hemicycle.participation.identity;

import java.util.ArrayList;
import java.util.List;
import org.hemicycle.participation.layout.Reader;
import org.hemicycle.participation.modules.Powers;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * The participant behind the current request: {@code @AuthenticationPrincipal @Nullable SignedIn}.
 *
 * @param email null for who has none
 * @param proof how they have proved who they are
 * @param terms the version of the terms of use that they have accepted; 0 for none
 */
public record SignedIn(
        ParticipantId id, String name, @Nullable String email, List<Grant> grants, Proof proof, int terms)
        implements AuthenticatedPrincipal, Reader {
    private static final GrantedAuthority PARTICIPANT = new SimpleGrantedAuthority("ROLE_PARTICIPANT");
    private static final GrantedAuthority STAFF = new SimpleGrantedAuthority("ROLE_STAFF");

    public SignedIn {
        grants = List.copyOf(grants);
    }

    @Override
    public String getName() {
        return id.toString();
    }

    @Override
    public Powers powers() {
        return Grant.powers(grants);
    }

    /** Whether this person may do everything in the whole organisation. */
    public boolean administrator() {
        return grants.contains(new Grant(Role.ADMINISTRATOR, null));
    }

    /** This person with other roles, as they are now. */
    public SignedIn withGrants(List<Grant> now) {
        return new SignedIn(id, name, email, now, proof, terms);
    }

    /** This person as one who has proved it, with what they may do. */
    public Authentication authentication() {
        var may = new ArrayList<GrantedAuthority>(List.of(PARTICIPANT));
        if (!grants.isEmpty()) {
            may.add(STAFF);
        }
        return UsernamePasswordAuthenticationToken.authenticated(this, null, may);
    }
}
