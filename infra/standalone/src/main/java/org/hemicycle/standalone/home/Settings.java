package org.hemicycle.standalone.home;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the environment says about one installation; parts given as external ones are not started. */
public record Settings(Path sources, Home home, Ports ports, Map<String, String> environment) {
    public Settings {
        environment = Map.copyOf(environment);
    }

    /** Reads the environment; the home is {@code HEMICYCLE_HOME}, else {@code var} beside the sources. */
    public static Settings from(Path sources, Map<String, String> environment) {
        var home = environment.getOrDefault("HEMICYCLE_HOME", "");
        var folder = home.isBlank() ? sources.resolve("var") : Path.of(home);
        var settings = new Settings(
                sources, new Home(folder.toAbsolutePath().normalize()), Ports.from(environment), environment);
        settings.requireWholeDatabase();
        return settings;
    }

    private void requireWholeDatabase() {
        if (ownDatabase()) {
            return;
        }
        for (var name : List.of("HEMICYCLE_DATABASE_USER", "HEMICYCLE_DATABASE_PASSWORD")) {
            if (!environment.containsKey(name)) {
                throw new CannotStart("HEMICYCLE_DATABASE_URL names a database, and %s is missing.".formatted(name));
            }
        }
    }

    public boolean ownDatabase() {
        return environment.getOrDefault("HEMICYCLE_DATABASE_URL", "").isBlank();
    }

    public boolean ownFiles() {
        return environment.getOrDefault("HEMICYCLE_S3_ENDPOINT", "").isBlank();
    }

    public boolean ownMail() {
        return environment.getOrDefault("HEMICYCLE_SMTP_HOST", "").isBlank();
    }

    /** The parts that this installation starts itself. */
    public List<Part> ownParts() {
        var parts = new ArrayList<>(List.of(Part.PARTICIPATION, Part.MANAGER));
        if (ownDatabase()) {
            parts.add(Part.DATABASE);
        }
        if (ownFiles()) {
            parts.add(Part.FILES);
        }
        if (ownMail()) {
            parts.addAll(List.of(Part.MAIL, Part.MAIL_PAGE));
        }
        return parts;
    }

    public String managerUrl() {
        return environment.getOrDefault("HEMICYCLE_MANAGER_URL", "http://localhost:" + ports.of(Part.MANAGER));
    }

    public String baseDomain() {
        return environment.getOrDefault("HEMICYCLE_BASE_DOMAIN", "localhost");
    }

    public String mailPageUrl() {
        return "http://localhost:" + ports.of(Part.MAIL_PAGE) + "/";
    }
}
