package org.hemicycle.standalone.home;

import java.security.SecureRandom;
import java.util.Base64;

/** Secrets made on the first start and kept, so that data, sessions and tokens survive a restart. */
public record Secrets(
        String databaseOwner,
        String databaseManager,
        String dataplane,
        String masterKey,
        String tenantsKey,
        String filesAccessKey,
        String filesSecretKey,
        String configuration,
        String operator,
        String apiClient) {
    /** Reads the secrets of the installation, or makes them. */
    public static Secrets of(Home home) {
        var random = new SecureRandom();
        var kept = Json.read(home.secrets(), Secrets.class);
        if (kept.isPresent() && kept.get().isComplete()) {
            return kept.get();
        }
        var made = kept.map(older -> older.withTenantsKey(key(random))).orElseGet(() -> make(random));
        Json.write(home.secrets(), made);
        return made;
    }

    /** An installation that is older than the keys of tenants has none yet. */
    @SuppressWarnings("NullAway")
    private boolean isComplete() {
        return tenantsKey != null;
    }

    private Secrets withTenantsKey(String key) {
        return new Secrets(
                databaseOwner,
                databaseManager,
                dataplane,
                masterKey,
                key,
                filesAccessKey,
                filesSecretKey,
                configuration,
                operator,
                apiClient);
    }

    private static String key(SecureRandom random) {
        return Base64.getEncoder().encodeToString(bytes(random, 32));
    }

    private static Secrets make(SecureRandom random) {
        return new Secrets(
                word(random, 24),
                word(random, 24),
                word(random, 32),
                key(random),
                key(random),
                word(random, 15),
                word(random, 30),
                word(random, 24),
                word(random, 18),
                word(random, 32));
    }

    private static String word(SecureRandom random, int bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(random, bytes));
    }

    private static byte[] bytes(SecureRandom random, int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Never shows a secret in a log. */
    @Override
    public String toString() {
        return "Secrets[hidden]";
    }
}
