package org.hemicycle.manager.operators;

import java.util.Map;
import org.hemicycle.manager.audit.Actor;
import org.hemicycle.manager.audit.AuditTrail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Makes the first operator and the first API client from the configuration, once. */
@Component
class FirstAccessSeed implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAccessSeed.class);

    private final FirstAccess first;
    private final Operators operators;
    private final ApiClients clients;
    private final AuditTrail audit;

    FirstAccessSeed(FirstAccess first, Operators operators, ApiClients clients, AuditTrail audit) {
        this.first = first;
        this.operators = operators;
        this.clients = clients;
        this.audit = audit;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (operators.isEmpty()) {
            seedOperator();
        }
        if (clients.isEmpty()) {
            seedClient();
        }
    }

    private void seedOperator() {
        var email = first.operatorEmail();
        var password = first.operatorPassword();
        if (email == null || password == null) {
            LOG.warn(
                    "Nobody can sign in: set HEMICYCLE_OPERATOR_EMAIL and HEMICYCLE_OPERATOR_PASSWORD and start again");
        } else if (operators.add(email, email.substring(0, email.indexOf('@')), password, OperatorRole.OWNER)) {
            audit.record(Actor.SYSTEM, "operator.added", Map.of("email", email));
        }
    }

    private void seedClient() {
        var id = first.apiClientId();
        var secret = first.apiClientSecret();
        if (id == null || secret == null) {
            LOG.warn("No program can use the API: set HEMICYCLE_API_CLIENT_ID and HEMICYCLE_API_CLIENT_SECRET");
        } else if (clients.add(id, secret)) {
            audit.record(Actor.SYSTEM, "client.added", Map.of("client", id));
        }
    }
}
