package org.hemicycle.participation.api.clients;

import java.util.List;

/**
 * A client, with what can be changed about it.
 *
 * @param issuer the address under which the organisation issues tokens
 */
public record ConnectionPage(ApiClient client, List<ApiClient.Secret> secrets, ConnectionFormPage form, String issuer) {
    public ConnectionPage {
        secrets = List.copyOf(secrets);
    }

    /** Whether a secret of before is still taken. */
    public boolean hasFormerSecret() {
        return secrets.stream().anyMatch(secret -> secret.expiresAt() != null);
    }
}
