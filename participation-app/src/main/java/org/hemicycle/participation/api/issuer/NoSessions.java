package org.hemicycle.participation.api.issuer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.stereotype.Component;

/**
 * Remembers nothing. Spring Security would keep in the memory of one node who has a session, for all organisations together;
 * here a session is a row of its organisation, and when somebody proved who they are is kept with what they authorised.
 */
@Component
class NoSessions implements SessionRegistry {
    @Override
    public List<Object> getAllPrincipals() {
        return List.of();
    }

    @Override
    public List<SessionInformation> getAllSessions(Object principal, boolean includeExpired) {
        return List.of();
    }

    @Override
    public @Nullable SessionInformation getSessionInformation(String session) {
        return null;
    }

    @Override
    public void refreshLastRequest(String session) {}

    @Override
    public void registerNewSession(String session, Object principal) {}

    @Override
    public void removeSessionInformation(String session) {}
}
