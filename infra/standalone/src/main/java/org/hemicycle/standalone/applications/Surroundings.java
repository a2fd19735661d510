package org.hemicycle.standalone.applications;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hemicycle.standalone.database.FirstObjects;
import org.hemicycle.standalone.home.Credentials;
import org.hemicycle.standalone.home.Part;
import org.hemicycle.standalone.home.Secrets;
import org.hemicycle.standalone.home.Settings;

/**
 * The environment of the two applications. What the person has set stays as it is; the rest is this installation's own
 * parts and secrets.
 */
public record Surroundings(Settings settings, Secrets secrets) {
    private static final String OPERATOR = "operator@hemicycle.localhost";
    private static final List<String> CONTROL_PLANE = List.of(
            "HEMICYCLE_DATABASE_USER",
            "HEMICYCLE_DATABASE_PASSWORD",
            "HEMICYCLE_MASTER_KEY",
            "HEMICYCLE_OPERATOR_PASSWORD",
            "HEMICYCLE_API_CLIENT_SECRET");
    private static final String API_CLIENT = "hemicycle-standalone";

    public Map<String, String> manager() {
        var own = shared();
        own.put("HEMICYCLE_DATABASE_USER", FirstObjects.MANAGER);
        own.put("HEMICYCLE_DATABASE_PASSWORD", secrets.databaseManager());
        own.put("HEMICYCLE_MASTER_KEY", secrets.masterKey());
        own.put("HEMICYCLE_MANAGER_URL", settings.managerUrl());
        own.put("HEMICYCLE_STATUS_SPACES", "http://127.0.0.1:%d/_ready".formatted(port(Part.PARTICIPATION)));
        own.put("HEMICYCLE_OPERATOR_EMAIL", OPERATOR);
        own.put("HEMICYCLE_OPERATOR_PASSWORD", secrets.operator());
        own.put("HEMICYCLE_API_CLIENT_ID", API_CLIENT);
        own.put("HEMICYCLE_API_CLIENT_SECRET", secrets.apiClient());
        own.put(
                "HEMICYCLE_TEMPLATES",
                settings.sources().resolve("infra/demonstration/templates").toString());
        return under(own, Part.MANAGER);
    }

    public Map<String, String> participation() {
        var own = shared();
        own.put("HEMICYCLE_CONFIG_URL", "http://127.0.0.1:%d/config".formatted(port(Part.MANAGER)));
        own.put("HEMICYCLE_STATE", settings.home().lastKnown().toString());
        // The data plane owns no login of the control plane, not even by inheritance of the environment.
        var environment = under(own, Part.PARTICIPATION);
        for (var name : CONTROL_PLANE) {
            environment.put(name, "");
        }
        return environment;
    }

    private Map<String, String> shared() {
        var own = new HashMap<String, String>();
        if (settings.ownDatabase()) {
            own.put(
                    "HEMICYCLE_DATABASE_URL",
                    "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(Part.DATABASE), FirstObjects.REGISTRY));
        }
        own.put("HEMICYCLE_DATAPLANE_SECRET", secrets.dataplane());
        own.put("HEMICYCLE_TENANTS_KEY", secrets.tenantsKey());
        own.put("HEMICYCLE_BASE_DOMAIN", settings.baseDomain());
        own.put("HEMICYCLE_PUBLIC_SCHEME", "http");
        own.put("HEMICYCLE_PUBLIC_PORT", "" + port(Part.PARTICIPATION));
        own.put("HEMICYCLE_MAIL_FROM", "no-reply@hemicycle.localhost");
        own.put("HEMICYCLE_CONFIG_USER", "hemicycle");
        own.put("HEMICYCLE_CONFIG_PASSWORD", secrets.configuration());
        if (settings.ownFiles()) {
            own.put("HEMICYCLE_S3_ENDPOINT", "http://127.0.0.1:" + port(Part.FILES));
            own.put("HEMICYCLE_S3_ACCESS_KEY", secrets.filesAccessKey());
            own.put("HEMICYCLE_S3_SECRET_KEY", secrets.filesSecretKey());
            own.put("HEMICYCLE_S3_REGION", "us-east-1");
        }
        if (settings.ownMail()) {
            own.put("HEMICYCLE_SMTP_HOST", "127.0.0.1");
            own.put("HEMICYCLE_SMTP_PORT", "" + port(Part.MAIL));
            own.put("HEMICYCLE_SMTP_STARTTLS", "false");
        }
        return own;
    }

    private Map<String, String> under(Map<String, String> own, Part part) {
        var environment = new HashMap<>(own);
        settings.environment().forEach((name, value) -> {
            if (own.containsKey(name) && !value.isBlank()) {
                environment.put(name, value);
            }
        });
        environment.put("SERVER_PORT", "" + port(part));
        environment.put("SERVER_ADDRESS", settings.environment().getOrDefault("SERVER_ADDRESS", "127.0.0.1"));
        environment.put("SPRING_LIFECYCLE_TIMEOUT_PER_SHUTDOWN_PHASE", "5s");
        return environment;
    }

    private int port(Part part) {
        return settings.ports().of(part);
    }

    /** What the person at the terminal needs to enter; the database's user administers the server. */
    public Credentials credentials(String databaseOwner) {
        var manager = manager();
        var database = settings.ownDatabase()
                ? new Credentials.Database(
                        manager.getOrDefault("HEMICYCLE_DATABASE_URL", ""), databaseOwner, secrets.databaseOwner())
                : new Credentials.Database(
                        settings.environment().getOrDefault("HEMICYCLE_DATABASE_URL", ""),
                        manager.getOrDefault("HEMICYCLE_DATABASE_USER", ""),
                        manager.getOrDefault("HEMICYCLE_DATABASE_PASSWORD", ""));
        return new Credentials(
                new Credentials.Operator(
                        manager.getOrDefault("HEMICYCLE_OPERATOR_EMAIL", OPERATOR),
                        manager.getOrDefault("HEMICYCLE_OPERATOR_PASSWORD", secrets.operator())),
                new Credentials.Api(
                        manager.getOrDefault("HEMICYCLE_API_CLIENT_ID", API_CLIENT),
                        manager.getOrDefault("HEMICYCLE_API_CLIENT_SECRET", secrets.apiClient())),
                database);
    }
}
