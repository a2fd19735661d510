package org.hemicycle.participation.federation.journeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hemicycle.participation.identity.Farewell;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Who signs out here and came by a provider is led to sign out there too. */
@Component
class SigningOutThere implements LogoutHandler {
    private final ProviderSessions sessions;

    SigningOutThere(ProviderSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        var session = request.getSession(false);
        if (session != null
                && session.getAttribute(ProviderSessions.ATTRIBUTE) instanceof String key
                && sessions.end(key)) {
            Farewell.lead(request, "/session/farewell/" + key);
        }
    }
}
