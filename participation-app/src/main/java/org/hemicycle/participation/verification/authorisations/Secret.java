package org.hemicycle.participation.verification.authorisations;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.hemicycle.provisioning.secrets.SealingKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The organisation's own secret: whoever has the rows and not this can neither try birth dates nor read a fact. */
public final class Secret {
    static final int BYTES = 64;
    private static final String HMAC = "HmacSHA256";
    private static final JsonMapper JSON = JsonMapper.shared();
    private final SecretKeySpec mac;
    private final SealingKey sealing;

    Secret(byte[] bytes) {
        mac = new SecretKeySpec(Arrays.copyOf(bytes, 32), HMAC);
        sealing = new SealingKey(Arrays.copyOfRange(bytes, 32, BYTES));
    }

    /** HMAC-SHA-256 of a purpose and its parts; the same for the same, and nothing else can be told from it. */
    public byte[] digest(String purpose, String... parts) {
        try {
            var hash = Mac.getInstance(HMAC);
            hash.init(mac);
            hash.update(purpose.getBytes(StandardCharsets.UTF_8));
            for (var part : parts) {
                hash.update((byte) 0);
                hash.update(part.getBytes(StandardCharsets.UTF_8));
            }
            return hash.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Seals bytes under the name of their place. */
    public byte[] seal(String name, byte[] content) {
        return sealing.seal(name, content);
    }

    public byte[] open(String name, byte[] sealed) {
        return sealing.open(name, sealed);
    }

    /** Seals a record; null when there is nothing in it. */
    public byte @Nullable [] sealFacts(Facts facts) {
        return facts.isEmpty() ? null : seal("facts", JSON.writeValueAsBytes(facts));
    }

    public Facts openFacts(byte @Nullable [] sealed) {
        return sealed == null ? Facts.NONE : JSON.readValue(open("facts", sealed), Facts.class);
    }

    /** Seals what a record says. */
    public byte[] sealRecord(String name, Record content) {
        return seal(name, JSON.writeValueAsBytes(content));
    }

    public <T extends Record> T openRecord(String name, byte[] sealed, Class<T> type) {
        return JSON.readValue(open(name, sealed), type);
    }

    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
