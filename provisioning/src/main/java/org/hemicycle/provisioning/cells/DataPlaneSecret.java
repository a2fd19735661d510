package org.hemicycle.provisioning.cells;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The one secret from which both planes derive the passwords of the data plane's logins; it is stored in no database. */
public final class DataPlaneSecret {
    private final String value;

    /** @param value at least 16 characters, the same on every node */
    public DataPlaneSecret(String value) {
        if (value.length() < 16) {
            throw new IllegalArgumentException("hemicycle.dataplane-secret must have at least 16 characters");
        }
        this.value = value;
    }

    /** The password of a login role: {@code base64url(HMAC-SHA256(secret, role))}, without padding. */
    public String passwordOf(String role) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(value.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(role.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "DataPlaneSecret[hidden]";
    }
}
