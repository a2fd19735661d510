package org.hemicycle.provisioning.federation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** How we prove to the provider's token endpoint that we are its client (OpenID Connect Core, section 9). */
public enum ClientAuthentication {
    BASIC("client_secret_basic"),
    POST("client_secret_post");

    private final String key;

    ClientAuthentication(String key) {
        this.key = key;
    }

    /** Its name in the standard. */
    @JsonValue
    public String key() {
        return key;
    }

    /** The method with this name. */
    public static Optional<ClientAuthentication> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
    }

    @JsonCreator
    static ClientAuthentication read(String key) {
        return of(key).orElse(BASIC);
    }
}
