package org.hemicycle.participation.identity;

import java.io.Serializable;
import org.hemicycle.participation.layout.Reader;
import org.springframework.security.core.AuthenticatedPrincipal;

/** The participant behind the current request: {@code @AuthenticationPrincipal @Nullable SignedIn}. */
public record SignedIn(ParticipantId id, String name, String email, boolean administrator)
        implements AuthenticatedPrincipal, Reader, Serializable {
    @Override
    public String getName() {
        return id.toString();
    }
}
