package org.hemicycle.manager.console.clients;

import java.util.List;
import java.util.Set;
import org.hemicycle.manager.operators.ApiClient;
import org.hemicycle.manager.operators.ApiClients;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The programs that may use the API, with the form that adds one.
 *
 * @param shown credentials just made, shown this once
 */
record ClientsPage(
        List<ApiClient> clients,
        String tokenAddress,
        ApiClient.@Nullable Credentials shown,
        String name,
        Set<String> scopes,
        FormErrors errors) {
    List<Option> choices(Texts t) {
        return List.of(
                Option.of(ApiClients.READ, t.get("clients.scope.read")),
                Option.of(ApiClients.WRITE, t.get("clients.scope.write")),
                Option.of(ApiClients.AUDIT_READ, t.get("clients.scope.audit-read")),
                Option.of(ApiClients.AUDIT_WRITE, t.get("clients.scope.audit-write")));
    }
}
