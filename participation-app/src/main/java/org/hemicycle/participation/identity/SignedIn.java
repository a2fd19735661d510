package org.hemicycle.participation.identity;

import java.io.Serializable;
import java.util.List;
import org.hemicycle.participation.layout.Reader;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The participant behind the current request: {@code @AuthenticationPrincipal @Nullable SignedIn}. */
public record SignedIn(ParticipantId id, String name, String email, boolean administrator)
        implements AuthenticatedPrincipal, Reader, Serializable {
    private static final GrantedAuthority PARTICIPANT = new SimpleGrantedAuthority("ROLE_PARTICIPANT");
    private static final GrantedAuthority ADMINISTRATOR = new SimpleGrantedAuthority("ROLE_ADMINISTRATOR");

    @Override
    public String getName() {
        return id.toString();
    }

    /** This person as one who has proved it, with what they may do. */
    Authentication authentication() {
        var may = administrator ? List.of(PARTICIPANT, ADMINISTRATOR) : List.of(PARTICIPANT);
        return UsernamePasswordAuthenticationToken.authenticated(this, null, may);
    }
}
