package org.hemicycle.participation.api.clients;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A program or site that is connected to the space.
 *
 * @param clientId what it names itself
 * @param redirects addresses to which people may be sent back, exactly
 * @param logouts addresses to which people may be sent after they left
 * @param usedAt when a token of it was last asked for or shown, to the minute; null for never
 */
public record ApiClient(
        long id,
        String clientId,
        String name,
        ClientKind kind,
        List<String> scopes,
        List<String> redirects,
        List<String> logouts,
        String createdBy,
        Instant createdAt,
        @Nullable Instant usedAt) {
    public ApiClient {
        scopes = List.copyOf(scopes);
        redirects = List.copyOf(redirects);
        logouts = List.copyOf(logouts);
    }

    /** The address of its page in the administration. */
    public String path() {
        return "/admin/connections/" + id;
    }

    /** A client with its secret, which is known at this moment only; null for one that keeps none. */
    public record Credentials(
            long id, String clientId, @Nullable String secret) {
        @Override
        public String toString() {
            return "Credentials[" + clientId + "]";
        }
    }

    /** A secret that is valid now; {@code expiresAt} is null for the one in use. */
    public record Secret(Instant createdAt, @Nullable Instant expiresAt) {}
}
